/** A billing system over real sockets that can be killed at any moment (SIGKILL), and comes back. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { LedgerEntry } from '../../src/adapters/demo/index.js';

export const startKillableServer = (): Promise<string> =>
  executeServerCommand<string, object>('killable-server:start', { origin: location.origin });

/** At the same address, with what was on its disk. */
export const startAgain = (): Promise<string> =>
  executeServerCommand<string, object>('killable-server:start-again', {});

export const killServer = (afterMs: number): Promise<unknown> =>
  executeServerCommand('killable-server:kill', { afterMs });

export const ledgerOnDisk = (): Promise<readonly LedgerEntry[]> =>
  executeServerCommand<readonly LedgerEntry[], object>('killable-server:ledger', {});
