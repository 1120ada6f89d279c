/**
 * Finds imports that go in a direction in which they must not go.
 */
import { importsOf, targetOf, type Import } from './imports.js';
import { isAllowed, isLayer, layerOf, packageUsers, typesOnly } from './layers.js';
import type { Source } from './syntax-tree.js';

function packageOf(from: string): string {
  const parts = from.split('/');
  return parts.slice(0, from.startsWith('@') ? 2 : 1).join('/');
}

function packageProblem(layer: string, { from }: Import): string | undefined {
  const users = packageUsers[packageOf(from)];
  if (users === undefined) return `${from} is not among the packages that src may use`;
  if (!users.includes(layer)) return `${layer} must not import ${from}`;
  if (packageOf(from) === 'zod' && from !== 'zod/mini') return 'zod is imported as zod/mini';
  return undefined;
}

function ownFileProblem(file: string, { from, typeOnly }: Import): string | undefined {
  const layer = layerOf(file);
  const target = targetOf(file, from);
  const imported = layerOf(target);
  if (!from.endsWith('.js')) return `${from}: own files are imported with their .js name`;
  if (!target.startsWith('src/')) return `${from} is outside src`;
  if (!isAllowed(layer, imported)) return `${layer} must not import ${imported} (${from})`;
  if (!typeOnly && typesOnly[layer]?.includes(imported)) {
    return `${layer} may import only types from ${imported} (${from})`;
  }
  return undefined;
}

/** One line for each import that breaks a rule, such as `src/domain/money.ts:3: …`. */
export function importProblems(source: Source): string[] {
  const layer = layerOf(source.file);
  if (!isLayer(layer)) return [`${source.file}: ${layer} is not a layer`];
  return importsOf(source).flatMap((found) => {
    const problem = found.from.startsWith('.')
      ? ownFileProblem(source.file, found)
      : packageProblem(layer, found);
    return problem === undefined ? [] : [`${source.file}:${found.line}: ${problem}`];
  });
}
