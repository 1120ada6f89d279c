/**
 * Every text is read somewhere. That a text which is read is there, the type check shows: here the
 * compiler is asked for the other direction.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Of the demonstration, keys stand in markup and in code: `data-text="page.title"`, `tokens.${name}`. */
const demo = globSync(['demo/{,*/}*.html', 'demo/*/*.ts'], { exclude: ['demo/text/**'] })
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

function isKeyOfDemo(path: string): boolean {
  const [area = ''] = path.split('.');
  const isWritten = ['"', "'"].some((quote) => demo.includes(`${quote}${path}${quote}`));
  return isWritten || demo.includes(`\`${area}.\${`);
}

const CATALOGUES = {
  elements: 'src/i18n/locales/en',
  demonstration: 'demo/text/en',
};

const program = ts.createProgram(
  globSync(['src/**/*.ts', 'demo/*/**/*.ts'], { exclude: ['demo/frameworks/**', 'demo/dist/**'] }),
  { ...optionsOfProject(), noEmit: true, skipLibCheck: true },
);
const checker = program.getTypeChecker();

function optionsOfProject(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, '.').options;
}

/** All texts that are declared, by where. */
function declaredIn(folder: string): Map<ts.Node, string> {
  const found = new Map<ts.Node, string>();
  const visit = (node: ts.Node, path: string): void => {
    if (ts.isPropertyAssignment(node)) {
      const name = `${path}.${node.name.getText().replaceAll("'", '')}`;
      if (ts.isObjectLiteralExpression(node.initializer)) {
        node.initializer.properties.forEach((property) => visit(property, name));
      } else {
        found.set(node, name);
      }
    } else if (ts.isVariableDeclaration(node)) {
      const { initializer } = node;
      if (initializer && ts.isObjectLiteralExpression(initializer)) {
        initializer.properties.forEach((property) => visit(property, node.name.getText()));
      }
    } else {
      ts.forEachChild(node, (child) => visit(child, path));
    }
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.includes(folder)) visit(file, '');
  }
  return found;
}

/** What code reads that is given a whole group under a type of its own, such as the head of a file. */
function handedOver(node: ts.Expression): readonly ts.Symbol[] {
  const wanted = checker.getContextualType(node)?.getProperties() ?? [];
  const given = checker.getTypeAtLocation(node);
  return wanted.flatMap(({ name, declarations }) => {
    const symbol = given.getProperty(name);
    const isSame = symbol?.declarations?.some((one) => declarations?.includes(one));
    return symbol && !isSame ? [symbol] : [];
  });
}

/** The declarations of every text that some code reads, by name or by a computed key. */
function readAnywhere(paths: readonly string[]): Set<ts.Node> {
  const names = new Set(paths.flatMap((path) => path.split('.')));
  const groups = new Set(paths.flatMap((path) => path.split('.').slice(0, -1)));
  const read = new Set<ts.Node>();
  const add = (symbol: ts.Symbol | undefined): void =>
    symbol?.declarations?.forEach((declaration) => read.add(declaration));
  const visit = (node: ts.Node): void => {
    // To ask the compiler takes most of the time.
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) {
      add(checker.getSymbolAtLocation(node.name));
      if (groups.has(node.name.text)) handedOver(node).forEach(add);
    }
    if (ts.isElementAccessExpression(node)) {
      // A computed key may be any.
      checker.getTypeAtLocation(node.expression).getProperties().forEach(add);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      if (names.has(name)) add(checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile) visit(file);
  }
  return read;
}

describe('the texts', () => {
  const catalogues = Object.entries(CATALOGUES).map(
    ([name, folder]) => [name, declaredIn(folder)] as const,
  );
  const read = readAnywhere(catalogues.flatMap(([, declared]) => [...declared.values()]));

  it.each(catalogues)('of the %s are all read', (_, declared) => {
    expect(declared.size).toBeGreaterThan(100);
    const unread = [...declared].filter(([node, path]) => !read.has(node) && !isKeyOfDemo(path));
    expect(unread.map(([, path]) => path)).toEqual([]);
  });
});
