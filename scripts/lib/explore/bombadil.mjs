/** The explorer of the package `@antithesishq/bombadil`: its executable, and its command line. */
import { existsSync } from 'node:fs';
import { inProject } from '../project.mjs';

const folder = 'node_modules/@antithesishq/bombadil/binaries';

/**
 * Not by the script of the package, which does not pass on that it shall end.
 * @throws Error where the package has none
 */
export function findBombadil(platform = process.platform, architecture = process.arch) {
  const path = inProject(`${folder}/bombadil-${platform}-${architecture}`);
  if (existsSync(path)) return path;
  throw new Error(`There is no explorer for ${platform} on ${architecture}.`);
}

/**
 * @typedef {{
 *   address: string,
 *   specification: string,
 *   output: string,
 *   width: number,
 *   height: number,
 *   seconds: number,
 *   instrument?: string,
 * }} Exploration `instrument`: which scripts are watched for new lines; all when left out
 *
 * @param {Exploration} exploration
 */
export function argumentsOf(exploration) {
  const { address, specification, output, width, height, seconds, instrument } = exploration;
  return [
    ...['browser', 'test', address, specification],
    ...['--headless', '--no-sandbox', '--exit-on-violation'],
    ...['--width', `${width}`, '--height', `${height}`],
    ...['--output-path', output, '--time-limit', `${seconds}s`],
    ...['--instrument-javascript', instrument ?? 'files,inline'],
  ];
}
