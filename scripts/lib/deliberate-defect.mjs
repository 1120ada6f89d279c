/** Builds the product with a defect in it, to see whether what looks for defects finds it. */
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * A piece of a source file, and what it is replaced by.
 * @typedef {{ readonly name: string, readonly file: string, readonly from: string, readonly to: string }} SourcePiece
 */

/**
 * Replaces a piece of a source file. Throws where the piece is not there exactly once: a defect that
 * changes nothing proves nothing.
 * @param {SourcePiece} defect
 * @returns {import('vite').Plugin}
 */
export function defective({ name, file, from, to }) {
  const path = inProject(file);
  const found = readFileSync(path, 'utf8').split(from).length - 1;
  if (found !== 1) {
    throw new Error(`The mutant "${name}" finds its piece of ${file} ${found} times: ${from}`);
  }
  return {
    name: 'deliberate-defect',
    enforce: 'pre',
    transform: (code, id) => (id === path ? code.replace(from, () => to) : undefined),
  };
}
