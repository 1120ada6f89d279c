import type { Messages } from '../../messages.js';

export const evidence: Messages['evidence'] = {};
