/**
 * Reads the real-world data beside the project (`../shared/data`, or the folder in `REDRESS_DATA`)
 * in Node and in browser tests alike. The data is not part of the project: `undefined` means that
 * it is not there, and the test skips.
 */
const isBrowser = typeof document !== 'undefined';

async function readInBrowser(relativePath: string): Promise<Uint8Array | undefined> {
  const response = await fetch(`/__shared-data__/${relativePath}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

async function readInNode(relativePath: string): Promise<Uint8Array | undefined> {
  // Not imported, because a browser could not resolve Node's modules.
  const files = process.getBuiltinModule('node:fs/promises');
  const paths = process.getBuiltinModule('node:path');
  const folder = process.env['REDRESS_DATA'] ?? '../shared/data';
  try {
    return new Uint8Array(await files.readFile(paths.resolve(folder, relativePath)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of one file of the shared data, or `undefined` when it is not there. */
export function readSharedData(relativePath: string): Promise<Uint8Array | undefined> {
  return isBrowser ? readInBrowser(relativePath) : readInNode(relativePath);
}

/** The same as UTF-8 text; a `.gz` file is unpacked. */
export async function readSharedText(relativePath: string): Promise<string | undefined> {
  const bytes = await readSharedData(relativePath);
  if (bytes === undefined) return undefined;
  const body = new Blob([new Uint8Array(bytes)]);
  if (!relativePath.endsWith('.gz')) return body.text();
  return new Response(body.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
