/** The demonstration provider as the kit wants it: three sessions of it, and a file. */
import { createDemoAdapter, createDemoProvider } from '../../src/adapters/demo/index.js';
import type { CheckOptions } from '../../src/testing/index.js';

const NOW = Date.parse('2026-08-05T10:00:00Z');
const now = () => NOW;

export const demoOptions: CheckOptions = {
  create: () => createDemoAdapter({ now }),
  createForOtherAccount: () => createDemoAdapter({ now, account: 'business' }),
  signedOut: () => createDemoProvider({ now }).adapter,
  sampleFile: {
    file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
    name: 'note.txt',
    mediaType: 'text/plain',
  },
};
