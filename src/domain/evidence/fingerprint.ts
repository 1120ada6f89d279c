/**
 * Recognises a file that is attached twice. It names content, it proves nothing: where the page is
 * no secure context the platform has no SHA-256, and a short checksum has to do.
 */

const SLICE_BYTES = 1024 * 1024;

/** SHA-256 as 64 hex digits; without it `fnv1a-` and 16 hex digits. Rejects if reading fails. */
export async function fingerprintOf(file: Blob): Promise<string> {
  // The type promises it, an insecure context does not have it.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return `fnv1a-${await fnv1a64(file)}`;
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer())));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** FNV-1a with 64 bits, held as two halves so that each product stays exact in a double. */
async function fnv1a64(file: Blob): Promise<string> {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    const slice = new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer());
    for (const byte of slice) {
      const mixed = (low ^ byte) >>> 0;
      // Times the prime 2^40 + 0x1b3.
      const product = mixed * 0x1b3;
      high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((mixed << 8) >>> 0)) % 2 ** 32;
      low = product % 2 ** 32;
    }
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
