/** What the mock server is made of, as one module: loaded one by one, there would be two of each. */
export { createDemoProvider } from '../../../src/adapters/demo/index.js';
export { readStoredState } from '../../../src/adapters/demo/storage/stored-state.js';
export { createMockBackEnd, FAULTS } from '../../../src/testing/index.js';
export { MOST_BODY_BYTES } from '../../../src/testing/mock-back-end/index.js';
