/** Takes in a file in a few steps, so that its progress can be seen. */
import type { UploadEvidenceInput, UploadOptions } from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import { EVIDENCE_MEDIA_TYPES, type Evidence } from '../../../contract/evidence.js';
import { fingerprintOf } from '../../../domain/evidence/fingerprint.js';
import type { DemoNetwork } from '../network/demo-network.js';
import type { DemoWorld } from './demo-world.js';
import { addEvidence } from './dispute-writes.js';
import { payloadHash } from './payload-hash.js';
import { writeOnce } from './write.js';

const STEPS = 4;
const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 255;

/** `requireSession` throws when the customer may not write to this account. */
export async function uploadEvidence(
  world: DemoWorld,
  network: DemoNetwork,
  input: UploadEvidenceInput,
  { signal, idempotencyKey, onProgress }: UploadOptions,
  requireSession: () => void,
): Promise<Evidence> {
  const { accountId, disputeId, file, name, mediaType } = input;
  requireAcceptable(input);
  onProgress?.(0);
  for (let step = 1; step < STEPS; step += 1) {
    await network.carry(signal);
    onProgress?.(step / STEPS);
  }
  const content = await fingerprintOf(file);
  const write = {
    accountId,
    key: idempotencyKey,
    payloadHash: payloadHash('upload-evidence', { disputeId, name, mediaType, content }),
  };
  const evidence = await network.roundTrip(signal, async () => {
    requireSession();
    const facts = { name, mediaType, sizeBytes: file.size };
    const result = await writeOnce(world, write, (view) => addEvidence(view, input, facts));
    if (result.kind !== 'evidence') throw new BillingError('unknown');
    await world.saveFile(accountId, result.evidence.id, file);
    return result.evidence;
  });
  onProgress?.(1);
  return evidence;
}

function requireAcceptable({ file, name, mediaType }: UploadEvidenceInput): void {
  const fields: string[] = [];
  if (file.size === 0 || file.size > MOST_BYTES) fields.push('file');
  if (name === '' || name.length > LONGEST_NAME) fields.push('name');
  if (!EVIDENCE_MEDIA_TYPES.includes(mediaType)) fields.push('mediaType');
  if (fields.length > 0) throw new BillingError('invalid', 'File refused', { fields });
}
