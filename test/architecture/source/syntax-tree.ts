/**
 * The syntax tree of one TypeScript source, made by the parser that also builds the project.
 */
import { parseSync } from 'vite';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

export interface Source {
  /** Relative to the project, such as `src/domain/money.ts`. */
  readonly file: string;
  readonly text: string;
}

export interface Place {
  readonly node: SyntaxNode;
  /** From the outermost to the direct parent. */
  readonly parents: readonly SyntaxNode[];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* placesBelow(node: SyntaxNode, parents: readonly SyntaxNode[]): Generator<Place> {
  yield { node, parents };
  const children = Object.values(node).flat().filter(isNode);
  for (const child of children) yield* placesBelow(child, [...parents, node]);
}

/** Every node of the source. Throws when it cannot be parsed. */
export function placesIn({ file, text }: Source): Place[] {
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const root: unknown = program;
  return isNode(root) ? [...placesBelow(root, [])] : [];
}

/** `12` for the twelfth line. */
export function lineOf({ text }: Source, { start }: SyntaxNode): number {
  return text.slice(0, start).split('\n').length;
}

/** The node in this property, if there is one. */
export function child(node: SyntaxNode | undefined, property: string): SyntaxNode | undefined {
  const value = node?.[property];
  return isNode(value) ? value : undefined;
}

export function nameOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined;
}

export function stringOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** `innerHTML` of `element.innerHTML` and of `element['innerHTML']`. */
export function propertyName(member: SyntaxNode | undefined): string | undefined {
  if (member?.type !== 'MemberExpression') return undefined;
  const property = child(member, 'property');
  return member['computed'] === true ? stringOf(property) : nameOf(property);
}
