/**
 * The test page's connection to its runner. The runner's own `executeServerCommand` gives up after
 * 20 seconds, which a busy machine exceeds.
 */
import { arrives } from './until.js';

/** The runner's connection, which it leaves there for its page. */
interface Connection {
  readonly webSocket: WebSocket;
  readonly webSocketOpened: Promise<unknown>;
}

interface Response {
  readonly type: string;
  readonly id?: number;
  readonly response?: { readonly executed: boolean; readonly result?: unknown };
  readonly error?: string;
}

const { webSocket, webSocketOpened } = (
  globalThis as unknown as { readonly __WDS_WEB_SOCKET__: Connection }
).__WDS_WEB_SOCKET__;
const sessionId = new URL(location.href).searchParams.get('wtr-session-id');

/** Far from the ids that the runner's own code gives to its messages. */
let lastId = 1_000_000_000;
const waiting = new Map<number, (response: Response) => void>();

webSocket.addEventListener('message', ({ data }) => {
  const message = JSON.parse(String(data)) as Response;
  if (message.type !== 'message-response' || message.id === undefined) return;
  waiting.get(message.id)?.(message);
  waiting.delete(message.id);
});

export async function tellRunner(message: Readonly<Record<string, unknown>>): Promise<void> {
  // The runner does not wait for its connection before the first test.
  await webSocketOpened;
  webSocket.send(JSON.stringify({ ...message, sessionId }));
}

/** Has a plugin of the runner carry out a command. @throws when it fails, or no plugin knows it */
export async function serverCommand<Result>(command: string, payload: object): Promise<Result> {
  const id = (lastId += 1);
  const answer = new Promise<Response>((resolve) => waiting.set(id, resolve));
  await tellRunner({ type: 'wtr-command', id, command, payload });
  const { response, error } = await arrives(`the runner's answer to ${command}`, answer);
  if (error !== undefined) throw new Error(`${command}: ${error}`);
  if (!response?.executed) throw new Error(`No plugin of the runner knows ${command}`);
  return response.result as Result;
}
