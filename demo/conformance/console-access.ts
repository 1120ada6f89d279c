/** The kit and the adapters of the page, for whoever would rather type. Said in docs/adapters.md. */
import * as kit from '../../src/testing/index.js';
import { adapters } from './adapter-choices.js';

export function giveToConsole(): void {
  Object.assign(globalThis, { redressTesting: { ...kit, adapters } });
}
