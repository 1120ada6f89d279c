/**
 * Tells the manifest analyzer which settings an element has. They are rows of one table
 * (src/settings/settings.ts): `interface TheElement extends Settings` gives the class of this name a
 * member for each property, an attribute for each attribute, and the comment of the row for both.
 *
 * Must never pass over a row that it cannot read: the setting would be missing without a word.
 */

/**
 * @typedef {typeof import('typescript')} TypeScript
 * @typedef {import('typescript').Node} Node
 * @typedef {import('typescript').ObjectLiteralElementLike} Row
 * @typedef {import('typescript').Expression} Expression
 * @typedef {{ name: string, attribute: string | undefined, isProperty: boolean, type: string, description: string }} Setting
 * @typedef {{ name: string, members?: object[], attributes?: object[] }} ClassDoc
 * @typedef {{ path: string, declarations: ClassDoc[] }} ModuleDoc
 */

/**
 * `string | BillingAdapter` of `anything<string | BillingAdapter>()`, `'a' | 'b'` of `oneOf('a', 'b')`,
 * `string` of a kind that has a name.
 * @param {TypeScript} ts
 * @param {Expression} kind
 */
function typeOf(ts, kind) {
  if (!ts.isCallExpression(kind)) return 'string';
  const written = kind.typeArguments ?? kind.arguments;
  return written.map((node) => node.getText()).join(' | ');
}

/**
 * @param {TypeScript} ts
 * @param {Row} row
 * @returns {Setting}
 */
function settingOf(ts, row) {
  const call = ts.isPropertyAssignment(row) ? row.initializer : undefined;
  const [attribute, kind, isProperty] = call && ts.isCallExpression(call) ? call.arguments : [];
  /** @type {{ jsDoc?: { comment?: unknown }[] }} */
  const { jsDoc = [] } = /** @type {any} */ (row);
  const description = jsDoc.at(-1)?.comment;
  if (!row.name || !attribute || !kind || typeof description !== 'string') {
    throw new Error(
      `Write name: setting('the-attribute', theKind), with a comment: ${row.getText()}`,
    );
  }
  return {
    name: row.name.getText(),
    attribute: ts.isStringLiteral(attribute) ? attribute.text : undefined,
    isProperty: isProperty?.kind !== ts.SyntaxKind.FalseKeyword,
    type: typeOf(ts, kind),
    description: description.replaceAll(/\s+/g, ' '),
  };
}

/** @param {Setting} setting */
const memberOf = ({ name, attribute, type, description }) => ({
  kind: 'field',
  name,
  type: { text: `${type} | undefined` },
  description,
  ...(attribute && { attribute }),
});

/** @param {Setting} setting */
const attributeOf = ({ name, attribute, isProperty, type, description }) => ({
  name: attribute,
  type: { text: isProperty ? `${type} | undefined` : type },
  description,
  ...(isProperty && { fieldName: name }),
});

export function settingsPlugin() {
  /** @type {Setting[]} */
  let settings = [];
  /** @type {Set<string>} */
  let takers = new Set();
  return {
    name: 'SETTINGS',
    initialize() {
      settings = [];
      takers = new Set();
    },
    /** @param {{ ts: TypeScript, node: Node }} phase */
    collectPhase({ ts, node }) {
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'SETTINGS') {
        const { initializer } = node;
        if (!initializer || !ts.isObjectLiteralExpression(initializer)) {
          throw new Error('Write const SETTINGS = { … }');
        }
        settings = initializer.properties.map((row) => settingOf(ts, row));
      }
      if (ts.isInterfaceDeclaration(node)) {
        const bases = node.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
        if (bases.some((base) => base.getText() === 'Settings')) takers.add(node.name.text);
      }
    },
    /** @param {{ moduleDoc: ModuleDoc }} phase */
    moduleLinkPhase({ moduleDoc }) {
      for (const taker of moduleDoc.declarations.filter(({ name }) => takers.has(name))) {
        if (settings.length === 0)
          throw new Error(`${moduleDoc.path}: there is no table of settings`);
        const properties = settings.filter(({ isProperty }) => isProperty);
        const attributes = settings.filter(({ attribute }) => attribute !== undefined);
        taker.members = [...(taker.members ?? []), ...properties.map(memberOf)];
        taker.attributes = [...(taker.attributes ?? []), ...attributes.map(attributeOf)];
      }
    },
  };
}
