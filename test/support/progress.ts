/** Tells the runner which test begins, so that it can name the test in which a page hangs. */

/** The runner's own connection to its page. */
interface Connection {
  readonly webSocket: WebSocket;
  readonly webSocketOpened: Promise<unknown>;
}

const { webSocket, webSocketOpened } = (
  globalThis as unknown as { readonly __WDS_WEB_SOCKET__: Connection }
).__WDS_WEB_SOCKET__;
const sessionId = new URL(location.href).searchParams.get('wtr-session-id');

beforeEach(async function () {
  // The runner does not wait for it before the first test.
  await webSocketOpened;
  const test = this.currentTest?.fullTitle();
  webSocket.send(JSON.stringify({ type: 'test-begins', sessionId, test }));
});
