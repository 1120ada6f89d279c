/** Names what a write asks for; a file is named by its content. */
import { payloadHash } from '../../../adapters/demo/provider/payload-hash.js';
import { fingerprintOf } from '../../../domain/evidence/fingerprint.js';
import type { Fields } from '../http/read-content.js';

export async function writeFingerprint(operation: string, content: Fields): Promise<string> {
  const { file } = content;
  if (!(file instanceof Blob)) return payloadHash(operation, content);
  return payloadHash(operation, { ...content, file: await fingerprintOf(file) });
}
