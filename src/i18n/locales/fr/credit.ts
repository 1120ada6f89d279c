import type { Messages } from '../../messages.js';

export const credit: Messages['credit'] = {};
