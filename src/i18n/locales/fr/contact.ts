import type { Messages } from '../../messages.js';

export const contact: Messages['contact'] = {};
