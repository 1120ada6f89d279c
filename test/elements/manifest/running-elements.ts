/** Collects what the elements of Redress have while they run, over all pages that are looked at. */
import type { RunningElement, SeenEvent } from './manifest-rules.js';

interface Collected extends RunningElement {
  readonly parts: Set<string>;
  readonly states: Set<string>;
  readonly slots: Set<string>;
}

/** Names in a list such as `panel, header` or `panel header`. */
const listOf = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** HTML has it for every element. */
const GLOBAL = 'hidden';

export class RunningElements {
  readonly #collected = new Map<string, Collected>();
  readonly #tokens = new Map<string, string>();
  readonly #seen: SeenEvent[] = [];

  get byTag(): ReadonlyMap<string, RunningElement> {
    return this.#collected;
  }

  /** The default of each public token that a style sheet reads. */
  get tokens(): ReadonlyMap<string, string> {
    return this.#tokens;
  }

  get events(): readonly SeenEvent[] {
    return this.#seen;
  }

  /** Notes every event of these types from now on, at its sender and at each host it leaves. */
  listen(target: EventTarget, types: Iterable<string>): void {
    for (const type of types) {
      target.addEventListener(type, (event) => {
        const [sender] = event.composedPath();
        if (!(sender instanceof Element)) return;
        for (const { localName } of withHosts(sender)) this.#seen.push({ tag: localName, type });
      });
    }
  }

  /** Looks at an element and at everything in it, through all shadow roots. */
  look(root: Element): void {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (!element.shadowRoot) continue;
      if (element.localName.startsWith('redress-')) this.#note(element, element.shadowRoot);
      for (const child of element.shadowRoot.children) this.look(child);
    }
  }

  #note(element: Element, root: ShadowRoot): void {
    const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...flatten(cssRules)]);
    for (const { style } of rules) this.#noteTokens(style);
    this.#noteStatesOfOthers(rules);
    const collected = this.#of(element, rules);
    for (const part of exposedParts(root)) collected.parts.add(part);
    for (const slot of root.querySelectorAll('slot')) collected.slots.add(slot.name);
  }

  #of(element: Element, rules: readonly CSSStyleRule[]): Collected {
    const known = this.#collected.get(element.localName);
    if (known) return known;
    const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
    const styled = rules.flatMap(({ selectorText }) =>
      [...selectorText.matchAll(/:host\(\[([\w-]+)/g)].map(({ 1: name = '' }) => name),
    );
    const states = rules.flatMap(({ selectorText }) =>
      [...selectorText.matchAll(/:host\(:state\(([\w-]+)/g)].map(({ 1: name = '' }) => name),
    );
    const collected: Collected = {
      attributes: new Set([...observedAttributes, ...styled.filter((name) => name !== GLOBAL)]),
      states: new Set(states),
      parts: new Set(),
      slots: new Set(),
      has: (member) => member in element,
    };
    this.#collected.set(element.localName, collected);
    return collected;
  }

  /** A state that an element only has for the one in whose shadow it stands. */
  #noteStatesOfOthers(rules: readonly CSSStyleRule[]): void {
    for (const { selectorText } of rules) {
      for (const [, tag = '', state = ''] of selectorText.matchAll(
        /(redress-[a-z-]+):state\(([\w-]+)/g,
      )) {
        this.#collected.get(tag)?.states.add(state);
      }
    }
  }

  #noteTokens(style: CSSStyleDeclaration): void {
    for (const property of style) {
      const value = style.getPropertyValue(property).trim();
      const read = /^var\(\s*(--redress-[\w-]+),\s*([^]*)\)$/.exec(value);
      if (read?.[1]) this.#tokens.set(read[1], (read[2] ?? '').replaceAll(/\s+/g, ' '));
      else if (value.includes('--redress-')) throw new Error(`Read in a way of its own: ${value}`);
    }
  }
}

/** An element, the one in whose shadow it stands, and so on. What only slots it is not among them. */
function* withHosts(element: Element): Generator<Element> {
  yield element;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) yield* withHosts(root.host);
}

function* flatten(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    if (rule instanceof CSSGroupingRule) yield* flatten(rule.cssRules);
  }
}

/** What `::part()` finds from outside: own parts, and those that inner elements hand on. */
function exposedParts(root: ShadowRoot): Set<string> {
  const own = [...root.querySelectorAll('[part]')].flatMap((node) =>
    listOf(node.getAttribute('part')),
  );
  const handedOn = [...root.querySelectorAll('[exportparts]')].flatMap((node) => {
    const inner = node.shadowRoot ? exposedParts(node.shadowRoot) : new Set<string>();
    return (node.getAttribute('exportparts') ?? '').split(',').flatMap((pair) => {
      const [name = '', outer = name] = pair.split(':').map((text) => text.trim());
      return inner.has(name) ? [outer] : [];
    });
  });
  return new Set([...own, ...handedOn]);
}
