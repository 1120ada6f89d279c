import type { Messages } from '../../messages.js';

export const dispute: Messages['dispute'] = {};
