/** The pages and the package description that the tests of the documents read. */
import { globSync, readFileSync } from 'node:fs';
import type { Exports } from './package-exports.js';

export interface Page {
  /** Relative to the project. */
  readonly file: string;
  readonly text: string;
}

export const NOT_OURS = ['node_modules/**', 'dist/**', 'demo/dist/**', 'coverage/**', '.cache/**'];

export const readPage = (file: string): Page => ({ file, text: readFileSync(file, 'utf8') });

/** Every Markdown page of the project. */
export const pages: readonly Page[] = globSync('**/*.md', { exclude: NOT_OURS })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()
  .map(readPage);

export interface PackageDescription {
  readonly version: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: readonly string[];
  readonly exports: Exports;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

export const packageDescription = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as PackageDescription;
