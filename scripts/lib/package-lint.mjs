/**
 * Looks at the package as npm would publish it: whether what package.json promises is there
 * (publint), and whether types resolve for those who import it (are the types wrong). ES modules only:
 * what CommonJS and Node's oldest resolution would find is left aside.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packInto } from './pack.mjs';

const LEFT_ASIDE = ['node10', 'node16-cjs'];

/** @param {Buffer} archive @returns {Promise<string[]>} */
async function typeProblems(archive) {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(archive)));
  if (!result.types) return ['The package has no types'];
  return result.problems
    .filter((problem) => {
      const kind = 'resolutionKind' in problem ? problem.resolutionKind : '';
      return !LEFT_ASIDE.includes(kind) && problem.kind !== 'CJSResolvesToESM';
    })
    .map((problem) => `types: ${JSON.stringify(problem)}`);
}

/** @returns {Promise<string[]>} what is wrong with the package that was built */
export async function packageProblems() {
  const folder = mkdtempSync(join(tmpdir(), 'redress-pack-'));
  try {
    const packed = await packInto(folder);
    const archive = readFileSync(packed.archive);
    const tarball = new Uint8Array(archive).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    const told = messages.map((message) => formatMessage(message, pkg ?? {}) ?? message.code);
    return [...told, ...(await typeProblems(archive))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
