/**
 * What custom-elements.json must have in common with what runs. Each rule gives its problems in
 * words, none when all is well.
 */
interface Named {
  readonly name: string;
}

export interface ElementDoc {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
  readonly cssStates?: readonly Named[];
  readonly events?: readonly (Named & { readonly type?: { readonly text: string } })[];
}

/** What an element has while it runs. */
export interface RunningElement {
  readonly attributes: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly has: (member: string) => boolean;
}

/** Events that were seen to come out of an element. */
export interface SeenEvent {
  readonly tag: string;
  readonly type: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly object[] }[];
}

/** The classes with a tag: those which a page can use. */
export function elementsIn({ modules }: Manifest): ElementDoc[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is ElementDoc => 'tagName' in declaration);
}

function differences(
  what: string,
  listed: readonly Named[] = [],
  found: Iterable<string> = [],
): string[] {
  const names = listed.map(({ name }) => name);
  const running = [...found];
  return [
    ...running
      .filter((name) => !names.includes(name))
      .map((name) => `${what} "${name}" is missing`),
    ...names.filter((name) => !running.includes(name)).map((name) => `no ${what} "${name}"`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${what} "${name}" twice`),
  ];
}

export function elementProblems(doc: ElementDoc, running: RunningElement | undefined): string[] {
  const { tagName, summary = '' } = doc;
  if (!running) return [`<${tagName}> was not seen`];
  const problems = [
    ...(/^[A-Z].*\.$/.test(summary) ? [] : ['no sentence as summary']),
    ...differences('attribute', doc.attributes, running.attributes),
    ...differences('part', doc.cssParts, running.parts),
    ...differences('slot', doc.slots, running.slots),
    ...differences('state', doc.cssStates, running.states),
    ...(doc.members ?? [])
      .filter(({ name }) => !running.has(name))
      .map(({ name }) => `no member "${name}"`),
  ];
  return problems.map((problem) => `<${tagName}>: ${problem}`);
}

/** @param classes the name of each event class by its type, such as `redress-submit` */
export function eventProblems(
  docs: readonly ElementDoc[],
  classes: ReadonlyMap<string, string>,
  seen: readonly SeenEvent[],
): string[] {
  const documented = docs.flatMap(({ tagName, events = [] }) =>
    events.map(({ name, type }) => ({ tag: tagName, name, className: type?.text })),
  );
  const nowhere = [...classes.keys()].filter(
    (type) => !documented.some(({ name }) => name === type),
  );
  const wrong = documented.filter(({ name, className }) => classes.get(name) !== className);
  const unsaid = seen.filter(
    ({ tag, type }) => !documented.some((event) => event.tag === tag && event.name === type),
  );
  return [
    ...nowhere.map((type) => `no element documents "${type}"`),
    ...wrong.map(({ tag, name, className }) => `<${tag}>: "${name}" is no ${className}`),
    ...new Set(unsaid.map(({ tag, type }) => `<${tag}>: event "${type}" is missing`)),
  ];
}

/** Behind a value that the element finds out by itself. */
function lastDefault(value: string | undefined): string | undefined {
  return value?.replace(/^var\(--_[\w-]+, (.*)\)$/, '$1');
}

/**
 * The tokens, which are listed where they are set for all panels at once.
 * @param tokens the default of each token that the style sheets read
 */
export function tokenProblems(doc: ElementDoc, tokens: ReadonlyMap<string, string>): string[] {
  const { cssProperties = [] } = doc;
  const other = cssProperties.filter(
    ({ name, default: value }) => value !== undefined && value !== lastDefault(tokens.get(name)),
  );
  return [
    ...differences('token', cssProperties, tokens.keys()),
    ...other.map(({ name }) => `"${name}" has the default ${tokens.get(name)}`),
  ].map((problem) => `<${doc.tagName}>: ${problem}`);
}
