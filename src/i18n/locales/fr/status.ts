import type { Messages } from '../../messages.js';

export const status: Messages['status'] = {};
