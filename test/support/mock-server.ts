/** A billing system over real sockets, on another origin than the page. */
import { serverCommand } from './runner-socket.js';
import type { MockLedger } from '../../src/testing/index.js';

export interface MockServer {
  readonly endpoint: string;
  /** What was really done there. */
  readonly ledger: () => Promise<MockLedger>;
}

export interface MockServerSettings {
  /** Whose pages may ask. */
  readonly origins: readonly string[];
  /** How far its clock is ahead. */
  readonly days?: number;
}

export async function startMockServer({
  origins,
  days = 0,
}: MockServerSettings): Promise<MockServer> {
  const endpoint = await serverCommand<string>('mock-server:start', {
    origins,
    days,
  });
  return {
    endpoint,
    ledger: () => serverCommand<MockLedger>('mock-server:ledger', { endpoint }),
  };
}
