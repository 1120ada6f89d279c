/** The adapters that can be looked at on the page, by name. */
import { createDemoProvider } from '../../src/adapters/demo/index.js';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import type { CheckOptions, SampleFile } from '../../src/testing/index.js';
import { tarnCheckOptions } from '../custom-adapter/conformance.js';
import { brokenCheckOptions } from './broken-adapter.js';

export const ADAPTER_CHOICES = ['demo', 'template', 'broken', 'rest'] as const;
export type AdapterChoice = (typeof ADAPTER_CHOICES)[number];

const sampleFile: SampleFile = {
  file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
  name: 'note.txt',
  mediaType: 'text/plain',
};

export const adapters = {
  demo: (): CheckOptions => {
    let provider = createDemoProvider();
    return {
      create: () => {
        provider = createDemoProvider();
        return provider.adapterOf('household');
      },
      createAgain: () => provider.adapterOf('household'),
      createForOtherAccount: () => provider.adapterOf('business'),
      signedOut: () => createDemoProvider().adapter,
      sampleFile,
    };
  },
  template: tarnCheckOptions,
  broken: brokenCheckOptions,
  /**
   * The rules about another customer and about nobody are skipped: the page has one session only.
   * @throws TypeError when this can be no endpoint
   */
  rest: (endpoint: string): CheckOptions => {
    // Now rather than once for each rule.
    createRestAdapter({ endpoint });
    const create = () => createRestAdapter({ endpoint });
    return { create, createAgain: create, sampleFile };
  },
};
