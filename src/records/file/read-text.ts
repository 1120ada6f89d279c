/**
 * From bytes to text: unpacks gzip, finds the encoding, and refuses what is no text. Nothing is
 * ever executed or shown from here.
 */
import { CallRecordFileError, MAX_FILE_BYTES, tooLarge } from '../file-error.js';
import type { Pacer } from '../pacer.js';

const STEP_BYTES = 1024 * 1024;
/** How much of the beginning tells text from other files, and one UTF-16 from the other. */
const LOOK_AT_BYTES = 4096;

/** @throws CallRecordFileError when it is too large, damaged or not text */
export async function readText(input: Blob | ArrayBuffer | string, pace: Pacer): Promise<string> {
  if (typeof input === 'string') {
    if (input.length > MAX_FILE_BYTES) throw tooLarge();
    return input.startsWith('\ufeff') ? input.slice(1) : input;
  }
  // By what it can do: a file that was chosen in a frame is no `Blob` of this document.
  const isBlob = 'arrayBuffer' in input;
  if ((isBlob ? input.size : input.byteLength) > MAX_FILE_BYTES) throw tooLarge();
  let bytes = new Uint8Array(isBlob ? await input.arrayBuffer() : input);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await unpack(bytes);
  return decode(bytes, pace);
}

/** Stops as soon as the unpacked text is too large, however small the packed file is. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new CallRecordFileError('damaged-archive', 'The file cannot be unpacked', cause);
    });
    if (done) break;
    size += value.byteLength;
    if (size > MAX_FILE_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function decode(bytes: Uint8Array, pace: Pacer): Promise<string> {
  const utf16 = utf16In(bytes);
  if (utf16 === undefined && bytes.subarray(0, LOOK_AT_BYTES).includes(0)) throw notText();
  try {
    return await decodeAs(bytes, utf16 ?? 'utf-8', pace);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (utf16 !== undefined) throw notText(error);
    // Not UTF-8: the encoding of old spreadsheets, which knows an answer for every byte.
    return decodeAs(bytes, 'windows-1252', pace);
  }
}

function notText(cause?: unknown): CallRecordFileError {
  return new CallRecordFileError('not-text', 'The file is not text', cause);
}

/** By its mark, or by the zero bytes which plain figures and commas have in it. */
function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, LOOK_AT_BYTES);
  const zeros = [0, 0];
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = beginning.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** @throws TypeError when the bytes are not in this encoding */
async function decodeAs(bytes: Uint8Array, encoding: string, pace: Pacer): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    parts.push(decoder.decode(bytes.subarray(at, at + STEP_BYTES), { stream: true }));
    await pace();
  }
  parts.push(decoder.decode());
  return parts.join('');
}
