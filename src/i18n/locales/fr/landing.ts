import type { Messages } from '../../messages.js';

export const landing: Messages['landing'] = {};
