/**
 * A host's server with the built embed, on an origin of its own: no file of it was ever seen by the
 * browser before. A test says of each file how it arrives.
 */
import { serverCommand } from './runner-socket.js';

export type Arrival =
  | 'as built'
  /** With something behind it that tells that it has run. */
  | 'altered'
  /** Status 404. */
  | 'missing'
  /** The connection ends in the middle of the file. */
  | 'cut'
  /** The connection ends without an answer. */
  | 'not sent'
  /** The answer waits until the test says how it arrives. */
  | 'held';

export interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SpoilingServer {
  readonly origin: string;
  /** The file whose name begins so, from now on; whoever waits for it gets it. */
  arrive(file: string, arrival: Arrival): Promise<unknown>;
  /** The files asked for so far whose name begins so, each with its query. */
  asked(file: string): Promise<readonly string[]>;
}

const running: string[] = [];

afterEach(async () => {
  const stop = (origin: string) => serverCommand('spoiling-server:stop', { origin });
  await Promise.all(running.splice(0).map(stop));
});

export async function startSpoilingServer(
  pages: Readonly<Record<string, ServedPage>>,
): Promise<SpoilingServer> {
  const origin = await serverCommand<string>('spoiling-server:start', { pages });
  running.push(origin);
  return {
    origin,
    arrive: (file, arrival) => serverCommand('spoiling-server:arrive', { origin, file, arrival }),
    asked: async (file) => {
      const all = await serverCommand<string[]>('spoiling-server:asked', { origin });
      return all.filter((name) => name.startsWith(file));
    },
  };
}
