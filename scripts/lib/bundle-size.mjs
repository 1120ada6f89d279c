/** How much a browser downloads, compressed with brotli. */
import { brotliCompressSync, constants } from 'node:zlib';

/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */

/**
 * @param {string} code
 * @param {number} [quality] of brotli; the best is slow
 */
export const brotliSize = (code, quality = 11) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** @param {readonly OutputChunk[]} chunks each is a file of its own */
export const downloadSize = (chunks) =>
  chunks.reduce((total, { code }) => total + brotliSize(code), 0);
