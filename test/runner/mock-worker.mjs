/** Serves the script of Mock Service Worker where the demonstration's own pages have it. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

/** @type {import('@web/dev-server-core').Middleware} */
export async function mockWorkerMiddleware(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(script);
}
