/** What every page of the demonstration begins with. */
import { mountControls } from '../controls/demo-controls.js';
import { mountAccountChip } from './account-chip.js';
import { giveLedgerToConsole } from './console-access.js';
import { readSettings } from './demo-settings.js';
import { DemoSession, type HostElement } from './demo-session.js';
import { showSettings } from './page-settings.js';

export interface Demo {
  readonly session: DemoSession;
  /** Resolves once the provider is there, and the element is defined and connected with it. */
  readonly start: () => Promise<void>;
}

export function createDemo(host: HostElement): Demo {
  const settings = readSettings(location.search);
  const session = new DemoSession(host, settings);
  giveLedgerToConsole(session.provider);
  mountControls(session);
  mountAccountChip(session);
  session.subscribe(() => showSettings(session.settings));
  showSettings(settings);
  return {
    session,
    start: async () => {
      await session.start();
      // Defined last: an element without an adapter would complain.
      await import('../../src/define/all.js');
      await import('../../src/define/call-log.js');
    },
  };
}
