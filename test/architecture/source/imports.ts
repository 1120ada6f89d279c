/**
 * What a source imports: by `import`, `export … from`, `import()` and in types.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { child, lineOf, placesIn, stringOf, type Source, type SyntaxNode } from './syntax-tree.js';

export interface Import {
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

const importKinds: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every(({ importKind, exportKind }) => (importKind ?? exportKind) === 'type');
}

export function importsOf(source: Source): Import[] {
  return placesIn(source)
    .filter(({ node }) => importKinds.has(node.type))
    .flatMap(({ node }) => {
      const from = stringOf(child(node, 'source'));
      if (from === undefined) return [];
      return [{ from, line: lineOf(source, node), typeOnly: isTypeOnly(node) }];
    });
}

/** The file of the project that a relative import means, in its TypeScript spelling. */
export function targetOf(file: string, from: string): string {
  return posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts');
}

/** The files of the project that run when a file is imported, itself included; no types, no packages. */
export function runtimeModulesOf(file: string): string[] {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const source = { file: next, text: readFileSync(next, 'utf8') };
    for (const { from, typeOnly } of importsOf(source)) {
      if (!typeOnly && from.startsWith('.')) waiting.push(targetOf(next, from));
    }
  }
  return [...found];
}
