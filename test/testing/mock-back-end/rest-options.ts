/** The REST adapter before a mock back end as the kit wants it, with pages short enough to turn. */
import { createDemoProvider, type DemoAccountId } from '../../../src/adapters/demo/index.js';
import { createRestAdapter, type RestAdapterOptions } from '../../../src/adapters/rest/index.js';
import {
  createMockBackEnd,
  type CheckOptions,
  type MockBackEnd,
} from '../../../src/testing/index.js';
import { BASE_PATH, NOW } from './asked-back-end.js';

type Way = Pick<RestAdapterOptions, 'endpoint' | 'fetch'>;

/** `way` leads to the back end; each rule has one of its own. */
export function restOptions(way: (backEnd: MockBackEnd) => Way): CheckOptions {
  const newBackEnd = () => {
    const provider = createDemoProvider({ now: () => NOW, pageSize: 40 });
    return createMockBackEnd({ provider, basePath: BASE_PATH });
  };
  let backEnd = newBackEnd();
  const adapterOf = (account?: DemoAccountId) => {
    const token = account === undefined ? 'nobody' : backEnd.signIn(account);
    return createRestAdapter({ ...way(backEnd), getToken: async () => token });
  };
  return {
    create: () => {
      backEnd = newBackEnd();
      return adapterOf('household');
    },
    createAgain: () => adapterOf('household'),
    createForOtherAccount: () => adapterOf('business'),
    signedOut: () => adapterOf(),
    sampleFile: {
      file: new Blob(['Nobody was in.'], { type: 'text/plain' }),
      name: 'note.txt',
      mediaType: 'text/plain',
    },
  };
}
