/**
 * What `redress mock-server` is made of, as one module: loaded one by one, there would be two of each.
 * Not for import by others.
 */
export { createDemoProvider } from '../adapters/demo/index.js';
export { readStoredState } from '../adapters/demo/storage/stored-state.js';
export { FAULTS } from './faults/fault.js';
export { createMockBackEnd, MOST_BODY_BYTES } from './mock-back-end/index.js';
