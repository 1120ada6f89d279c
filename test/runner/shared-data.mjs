/**
 * Serves the real-world data that lies beside the project (never inside it) to browser tests.
 * `REDRESS_DATA` names another folder. A missing file is a plain 404.
 */
import { createReadStream, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

export const sharedDataFolder = resolve(process.env.REDRESS_DATA ?? '../shared/data');
const prefix = '/__shared-data__/';

/** @type {import('@web/dev-server-core').Middleware} */
export async function sharedDataMiddleware(context, next) {
  if (!context.path.startsWith(prefix)) return next();
  const file = resolve(sharedDataFolder, decodeURIComponent(context.path.slice(prefix.length)));
  const isInside = file.startsWith(sharedDataFolder + sep);
  if (!isInside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    context.status = 404;
    return;
  }
  context.type = 'application/octet-stream';
  context.body = createReadStream(file);
}
