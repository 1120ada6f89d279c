/** The types of the port in an editor. `type-proofs.ts` shows that they are those of the schemas. */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const sources = globSync('src/contract/*.ts').map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
);

/** The fields of exported types: of interfaces, and of the members of unions. */
function fieldsOf(node: ts.Node): readonly ts.TypeElement[] {
  if (ts.isInterfaceDeclaration(node)) return [...node.members];
  if (!ts.isTypeAliasDeclaration(node)) return [];
  const types = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
  return types.flatMap((type) => (ts.isTypeLiteralNode(type) ? [...type.members] : []));
}

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const documented = sources.flatMap((source) =>
  source.statements.filter(isExported).flatMap((statement) => {
    const name = (statement as ts.InterfaceDeclaration).name?.text ?? '';
    return fieldsOf(statement).map((field) => ({
      name: `${name}.${field.name?.getText(source)}`,
      hasComment: ts.getJSDocCommentsAndTags(field).length > 0,
    }));
  }),
);

describe('the types of the contract', () => {
  it('have a comment at each field, which editors show (D1)', () => {
    const names = new Set(documented.map(({ name }) => name));
    expect(names).toContain('Call.charge');
    expect(names).toContain('Eligibility.lastDay');
    expect(names.size).toBeGreaterThan(120);
    const bare = documented.filter(({ hasComment }) => !hasComment).map(({ name }) => name);
    expect(bare).toEqual([]);
  });
});
