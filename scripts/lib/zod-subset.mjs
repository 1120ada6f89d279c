/**
 * Puts our own small part of `zod/mini` in the place of zod (docs/decisions/039). What it lacks does
 * not build: nothing is imported that it does not export.
 */
import { inProject } from './project.mjs';

/** @returns {import('vite').Plugin} */
export const zodSubset = () => ({
  name: 'zod-subset',
  enforce: 'pre',
  resolveId: (source) =>
    source === 'zod/mini' ? inProject('src/contract/zod-subset.ts') : undefined,
});
