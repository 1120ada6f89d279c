/** The demonstration provider as the kit wants it: sessions of one provider, and a file. */
import { createDemoProvider } from '../../src/adapters/demo/index.js';
import type { CheckOptions } from '../../src/testing/index.js';

const NOW = Date.parse('2026-08-05T10:00:00Z');
const newProvider = () => createDemoProvider({ now: () => NOW });

let provider = newProvider();

export const demoOptions: CheckOptions = {
  create: () => {
    provider = newProvider();
    return provider.adapterOf('household');
  },
  createAgain: () => provider.adapterOf('household'),
  createForOtherAccount: () => provider.adapterOf('business'),
  signedOut: () => newProvider().adapter,
  sampleFile: {
    file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
    name: 'note.txt',
    mediaType: 'text/plain',
  },
};
