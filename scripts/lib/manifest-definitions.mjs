/**
 * Tells the manifest analyzer which elements there are. It knows `customElements.define` alone, while
 * ours are registered by `defineElement(tag, Class)`: each such call becomes a definition, from which
 * the analyzer gives the class its tag.
 *
 * Must never pass over a registration that it cannot read: the element would be missing from the
 * manifest without a word.
 */
import { posix } from 'node:path';

/**
 * @typedef {typeof import('typescript')} TypeScript
 * @typedef {import('typescript').Node} Node
 * @typedef {{ kind: string, name: string, declaration?: { name: string, module?: string } }} Export
 * @typedef {{ path: string, exports?: Export[] }} ModuleDoc
 * @typedef {{ ts: TypeScript, node: Node, moduleDoc: ModuleDoc }} AnalyzePhase
 */

/**
 * Where the name comes from: the imported module as written, or nothing when the module has it.
 * @param {TypeScript} ts
 * @param {Node} node
 * @param {string} name
 */
function specifierOf(ts, node, name) {
  for (const statement of node.getSourceFile().statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    if (!bindings.elements.some((element) => element.name.text === name)) continue;
    return ts.isStringLiteral(statement.moduleSpecifier)
      ? statement.moduleSpecifier.text
      : undefined;
  }
  return undefined;
}

/** @returns {{ name: string, analyzePhase: (phase: AnalyzePhase) => void }} */
export function definitionsPlugin() {
  return {
    name: 'DEFINITIONS',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      if (node.expression.text !== 'defineElement') return;
      const [tag, element] = node.arguments;
      if (!tag || !ts.isStringLiteral(tag) || !element || !ts.isIdentifier(element)) {
        throw new Error(`${moduleDoc.path}: write defineElement('the-tag', TheClass)`);
      }
      const specifier = specifierOf(ts, node, element.text);
      const module =
        specifier === undefined
          ? moduleDoc.path
          : posix.join(posix.dirname(moduleDoc.path), specifier);
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        {
          kind: 'custom-element-definition',
          name: tag.text,
          declaration: { name: element.text, module },
        },
      ];
    },
  };
}
