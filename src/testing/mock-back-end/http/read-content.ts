/** Reads what a write sends: JSON, or a form with a file. */
import { Problem } from './problem.js';

const MOST_JSON_BYTES = 4 * 1024 * 1024;
const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** A file with what a form puts around it. A server need not read further than this. */
export const MOST_BODY_BYTES = MOST_FILE_BYTES + 64 * 1024;

export type Fields = Readonly<Record<string, unknown>>;

/** @throws Problem with status 400, 413 or 415 */
export async function readJsonObject(request: Request): Promise<Fields> {
  requireContent(request, 'application/json', MOST_JSON_BYTES);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_JSON_BYTES) throw new Problem('content-too-large');
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('bad-request');
  }
  return value as Fields;
}

/** The file with its name and media type, as the port takes them. @throws Problem */
export async function readEvidenceForm(request: Request): Promise<Fields> {
  requireContent(request, 'multipart/form-data', MOST_BODY_BYTES);
  const form = await request.formData().catch(() => {
    throw new Problem('bad-request');
  });
  const file = form.get('file');
  if (!(file instanceof File)) throw new Problem('invalid', { fields: ['file'] });
  if (file.size > MOST_FILE_BYTES) throw new Problem('content-too-large');
  return { file, name: file.name, mediaType: file.type };
}

function requireContent({ headers }: Request, type: string, mostBytes: number): void {
  const given = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (given !== type) throw new Problem('unsupported-media-type');
  if (Number(headers.get('Content-Length') ?? 0) > mostBytes)
    throw new Problem('content-too-large');
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('bad-request');
  }
}
