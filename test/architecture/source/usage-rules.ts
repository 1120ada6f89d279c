/**
 * Finds what a source must not do where it stands: register elements, talk to the network, write
 * HTML or code from text, change zod for the whole page, or use what depends on the host page.
 */
import { layerOf } from './layers.js';
import {
  child,
  lineOf,
  nameOf,
  placesIn,
  propertyName,
  stringOf,
  type Place,
  type Source,
  type SyntaxNode,
} from './syntax-tree.js';

/** The reason why the place breaks the rule, or undefined. */
type Rule = (place: Place, source: Source) => string | undefined;

const htmlProperties: ReadonlySet<string> = new Set([
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
]);
const htmlDirectives: ReadonlySet<string> = new Set([
  'unsafeHTML',
  'unsafeSVG',
  'unsafeMathML',
  'unsafeStatic',
]);
const htmlBinding = /[.\s](innerHTML|outerHTML|srcdoc)\s*=\s*["']?$/i;
const rootRelativeUnit = /[\d.]rem\b/;

const calleeOf = ({ node }: Place): SyntaxNode | undefined =>
  node.type === 'CallExpression' || node.type === 'NewExpression'
    ? child(node, 'callee')
    : undefined;

/** `fetch` used as a value or called; not a property, a method or a type of that name. */
function isGlobalReference({ node, parents }: Place, name: string): boolean {
  if (nameOf(node) !== name) return false;
  const parent = parents.at(-1);
  const isOwnName =
    parent?.['computed'] !== true && (parent?.['property'] === node || parent?.['key'] === node);
  return !isOwnName && parent?.type.startsWith('TS') !== true;
}

const globalObjects: ReadonlySet<string> = new Set(['globalThis', 'window', 'self']);

const isGlobalMember = ({ node }: Place, name: string): boolean =>
  propertyName(node) === name && globalObjects.has(nameOf(child(node, 'object')) ?? '');

const definesOnlyInDefine: Rule = (place, { file }) => {
  const callee = calleeOf(place);
  const object = child(callee, 'object');
  const registry = nameOf(object) ?? propertyName(object);
  const defines = propertyName(callee) === 'define' && registry === 'customElements';
  return defines && layerOf(file) !== 'define'
    ? 'customElements.define belongs in src/define'
    : undefined;
};

const fetchesOnlyInAdapters: Rule = (place, { file }) =>
  layerOf(file) !== 'adapters' &&
  (isGlobalReference(place, 'fetch') || isGlobalMember(place, 'fetch'))
    ? 'fetch belongs in src/adapters'
    : undefined;

const noHtmlFromText: Rule = (place) => {
  const { node } = place;
  const property = propertyName(node);
  if (property !== undefined && htmlProperties.has(property)) return `${property} is an HTML sink`;
  const name = nameOf(node);
  if (name !== undefined && htmlDirectives.has(name)) return `${name} is an HTML sink`;
  const callee = calleeOf(place);
  const writes = propertyName(callee);
  if (nameOf(child(callee, 'object')) === 'document' && /^write(ln)?$/.test(writes ?? '')) {
    return `document.${writes} is an HTML sink`;
  }
  if (node.type !== 'TemplateElement') return undefined;
  return htmlBinding.test(rawText(node)) ? 'a template binds an HTML sink' : undefined;
};

const noCodeFromText: Rule = (place) => {
  if (isGlobalReference(place, 'eval') || isGlobalMember(place, 'eval')) {
    return 'eval runs text as code';
  }
  const callee = calleeOf(place);
  const isFunction = nameOf(callee) === 'Function' || propertyName(callee) === 'Function';
  return isFunction ? 'Function runs text as code' : undefined;
};

const noGlobalZodSettings: Rule = ({ node }) =>
  propertyName(node) === 'config' && nameOf(child(node, 'object')) === 'z'
    ? 'z.config changes zod for the whole page'
    : undefined;

const noShadowedDocument: Rule = ({ node }) =>
  node.type === 'MemberExpression' && nameOf(child(node, 'object')) === 'document'
    ? "a named element of the page may hide a property of document: native(document, 'name') (S2)"
    : undefined;

const noArrayFrom: Rule = ({ node }) =>
  propertyName(node) === 'from' && nameOf(child(node, 'object')) === 'Array'
    ? "Array.from may be the page's own, which knows neither sets nor a second argument (S3)"
    : undefined;

function rawText(template: SyntaxNode): string {
  const { value } = template;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

const isStyle = ({ parents }: Place, { file }: Source): boolean =>
  layerOf(file) === 'styles' ||
  parents.some((parent) => nameOf(child(parent, 'tag')) === 'css') ||
  file.endsWith('styles.ts');

const noRemInStyles: Rule = (place, source) => {
  const text = place.node.type === 'TemplateElement' ? rawText(place.node) : stringOf(place.node);
  return text !== undefined && rootRelativeUnit.test(text) && isStyle(place, source)
    ? "rem depends on the host page's root font size (E8)"
    : undefined;
};

const rules: readonly Rule[] = [
  definesOnlyInDefine,
  fetchesOnlyInAdapters,
  noHtmlFromText,
  noCodeFromText,
  noGlobalZodSettings,
  noShadowedDocument,
  noArrayFrom,
  noRemInStyles,
];

/** One line for each place that breaks a rule, such as `src/store/store.ts:3: …`. */
export function usageProblems(source: Source): string[] {
  return placesIn(source).flatMap((place) =>
    rules.flatMap((rule) => {
      const problem = rule(place, source);
      return problem === undefined
        ? []
        : [`${source.file}:${lineOf(source, place.node)}: ${problem}`];
    }),
  );
}
