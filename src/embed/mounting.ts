/**
 * One flow in one element, for as long as somebody wants it there, however often it is mounted,
 * cloned or taken out by scripts of the page (E13).
 */
import type { RedressFlow } from '../elements/flow/flow-element.js';
import { SETTING_NAMES, SETTINGS } from '../settings/settings.js';
import { native } from '../native.js';
import type { Mounted, MountOptions } from './mount.js';
import { PLACE_SELECTOR } from './place-settings.js';

/** For all copies of this module. At the element and at its flow; a clone of either has none. */
const MOUNTING = Symbol.for('redress.mounting.v1');

const GUIDE = 'redress/docs/embedding.md#pages-that-change-by-script';

/** More often than this in a minute is a fight with the page, which nobody would win. */
const MOST_RETURNS = 10;
const A_MINUTE_MS = 60_000;

/** That of an element, unless the page has moved its flow elsewhere. */
export function mountingOf(element: Element): Mounting | undefined {
  const found = Reflect.get(element, MOUNTING) as Mounting | undefined;
  return found?.isHere ? found : undefined;
}

export class Mounting {
  readonly flow: RedressFlow;
  readonly #element: Element;
  /** What each call of `mount` asks for. The last one counts. */
  readonly #claims: MountOptions[] = [];
  /** When the flow was put back. */
  readonly #returns: number[] = [];
  readonly #observer = new MutationObserver(() => this.restore());
  #isOver = false;

  /** Not shown yet, so that it can begin with all settings. */
  constructor(element: Element) {
    const found = native(element, 'querySelector')<RedressFlow>(':scope > redress-flow');
    // A clone of one is as good as new. One that was mounted elsewhere and moved here is not ours.
    const isOwn = found && !Reflect.has(found, MOUNTING);
    this.flow = isOwn ? found : native(document, 'createElement')('redress-flow');
    this.#element = element;
    for (const one of [element, this.flow]) {
      Object.defineProperty(one, MOUNTING, { value: this, configurable: true });
    }
  }

  /** Whether it was given up, because the page takes it out again and again. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get isHere(): boolean {
    return this.#isIn || !this.flow.isConnected;
  }

  /** One more who wants it, with settings that replace those of the former one. */
  claim(options: MountOptions): Mounted {
    // The same options twice are two claims.
    const claim = { ...options };
    this.#apply(claim, this.#claims.at(-1));
    this.#claims.push(claim);
    this.show();
    return { flow: this.flow, destroy: () => this.#release(claim) };
  }

  /** What stands in the element is kept within the flow: it is the fallback. */
  show(): void {
    const { flow } = this;
    const element = this.#element;
    if (!this.#isIn) {
      if (!flow.hasChildNodes() || hasContent(element)) {
        flow.replaceChildren(...native(element, 'childNodes'));
      }
      native(element, 'append')(flow);
    }
    // A child of the flow is not shown: within it, another one would be dead.
    for (const inner of flow.querySelectorAll('redress-flow')) {
      inner.replaceWith(...inner.childNodes);
    }
    this.#observer.observe(element, { childList: true });
    this.#observer.takeRecords();
  }

  /** Puts the flow back when the page has taken it out, together with all drafts. */
  restore(): void {
    const element = this.#element;
    const isMarked = native(element, 'matches')(PLACE_SELECTOR);
    // A marked place that comes back later is found then.
    if (!this.isHere || this.#isIn || (isMarked && !native(element, 'isConnected'))) return;
    const tag = native(element, 'localName');
    if (native(element, 'closest')('redress-flow')) this.#forget();
    else if (!isMarked && !this.#isAsBefore()) {
      this.#forget();
      // A place that is marked no more is something else now.
      if (this.#claims.length === 0) return;
      console.warn(
        `The page took <redress-flow> out of the <${tag}> in which it was mounted, so it stays out. If that was meant, call destroy(). See ${GUIDE}.`,
      );
    } else if (this.#mayReturn()) {
      if (this.#returns.length === 1) {
        console.warn(
          `The page took <redress-flow> out of its <${tag}>. It was put back, without the focus. Keep your scripts from changing that element. See ${GUIDE}.`,
        );
      }
      this.show();
    } else if (!this.#isOver) {
      this.#isOver = true;
      this.#observer.disconnect();
      console.error(
        `The page takes <redress-flow> out of its <${tag}> again and again, so it stays out. See ${GUIDE}.`,
      );
    }
  }

  get #isIn(): boolean {
    return this.flow.parentNode === this.#element;
  }

  /** Not so where the page has moved the flow elsewhere, and mounted another one here. */
  get #isLatest(): boolean {
    return Reflect.get(this.#element, MOUNTING) === this;
  }

  /** Only settings, and own keys: a polluted prototype or a typing error sets nothing (S3). */
  #apply(options: MountOptions, former: MountOptions = {}): void {
    const { flow } = this;
    for (const name of SETTING_NAMES) {
      const isGiven = Object.hasOwn(options, name);
      if (!isGiven && !Object.hasOwn(former, name)) continue;
      const value = isGiven ? options[name] : undefined;
      const { attribute, isProperty } = SETTINGS[name];
      if (isProperty) Object.assign(flow, { [name]: value });
      else if (attribute && value !== undefined) flow.setAttribute(attribute, value as string);
      else if (attribute) flow.removeAttribute(attribute);
    }
  }

  #release(claim: MountOptions): void {
    const claims = this.#claims;
    const at = claims.indexOf(claim);
    if (at < 0) return;
    claims.splice(at, 1);
    const last = claims.at(-1);
    if (!last) this.#takeOut();
    else if (at === claims.length) this.#apply(last, claim);
  }

  #takeOut(): void {
    const { flow } = this;
    const fallback = flow.parentNode && this.#isLatest ? [...flow.childNodes] : [];
    this.#forget();
    flow.remove();
    native(this.#element, 'append')(...fallback);
  }

  #forget(): void {
    this.#observer.disconnect();
    if (this.#isLatest) Reflect.deleteProperty(this.#element, MOUNTING);
  }

  /** Whether the page has put there what stood there before, as a server renders it again. */
  #isAsBefore(): boolean {
    const now = [...native(this.#element, 'childNodes')];
    const before = [...this.flow.childNodes];
    return (
      hasContent(this.#element) &&
      now.length === before.length &&
      now.every((node, index) => node.isEqualNode(before[index] ?? null))
    );
  }

  #mayReturn(): boolean {
    const returns = this.#returns;
    const now = performance.now();
    const [first = now] = returns;
    const isFull = returns.length === MOST_RETURNS;
    if (isFull && now - first < A_MINUTE_MS) return false;
    if (isFull) returns.shift();
    returns.push(now);
    return true;
  }
}

function hasContent(element: Element): boolean {
  return native(element, 'childElementCount') > 0 || native(element, 'textContent')?.trim() !== '';
}
