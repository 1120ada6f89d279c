/**
 * The names of our own package, as the adapter to copy imports them: here they lead to the sources,
 * which need no build.
 */
import { inProject, readJson } from './project.mjs';

/** @type {{ exports: Record<string, string | Record<string, string>> }} */
const { exports } = readJson('package.json');

/** By a pattern of the name: the source, relative to the project, as a replacement of the pattern. */
const sources = Object.entries(exports).flatMap(([name, target]) => {
  const built = typeof target === 'string' ? undefined : target.default;
  if (built === undefined) return [];
  const pattern = name.replace('.', 'redress').replace('*', '([^/]+)');
  const source = built.replace('./dist/', 'src/').replace('.js', '.ts').replace('*', '$1');
  return [{ pattern: new RegExp(`^${pattern}$`), source }];
});

/** For `resolve.alias` of Vite. */
export const ownPackage = sources.map(({ pattern, source }) => ({
  find: pattern,
  replacement: inProject(source),
}));

/** @param {string} specifier such as `redress/adapter` @returns {string | undefined} `src/adapter.ts` */
export function ownSourceOf(specifier) {
  const found = sources.find(({ pattern }) => pattern.test(specifier));
  return found && specifier.replace(found.pattern, found.source);
}
