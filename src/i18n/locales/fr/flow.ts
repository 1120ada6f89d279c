import type { Messages } from '../../messages.js';

export const flow: Messages['flow'] = {};
