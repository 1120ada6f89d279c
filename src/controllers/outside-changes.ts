/**
 * Keeps what a panel shows in step with the state where something else changes its rendering:
 * translators wrap, replace, empty and remove the text nodes of open shadow roots. Lit would go on
 * to update a node that nobody sees any more, or throw. So each change is undone before the next
 * rendering. A translation is put back afterwards, unless its element was rendered anew: then the
 * translator comes again. One that lacks a figure of ours is wrong, and is undone at once.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { normaliseDigits } from '../domain/index.js';

/** A change, and the text that undoing it replaces. */
interface Edit {
  readonly record: MutationRecord;
  text?: string;
}

/** The edits below one node of ours. */
interface Edited {
  readonly edits: Edit[];
  /** Whether our text was changed or taken away. Other elements may be added as they like. */
  isSpoilt: boolean;
}

/** Whoever insists wins until the next rendering: two that undo each other would never end. */
const MOST_REPAIRS = 10;

export class OutsideChanges implements ReactiveController {
  readonly #host: ReactiveElement;
  /** What others have added. */
  readonly #foreign = new WeakSet<Node>();
  #observer: MutationObserver | undefined;
  /** Since the last rendering, in their order. */
  #edits: Edit[] = [];
  #undone: ReadonlyMap<Node, Edited> | undefined;
  #isRendering = false;
  #repairsLeft = MOST_REPAIRS;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#observer) this.#watch(this.#observer);
  }

  /** An element that was taken out must not be watched for ever. */
  hostDisconnected(): void {
    this.#add(this.#observer?.takeRecords() ?? []);
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#add(this.#observer?.takeRecords() ?? []);
    this.#isRendering = true;
    if (this.#edits.length > 0) this.#undone = this.#undo();
  }

  hostUpdated(): void {
    const own = this.#observer?.takeRecords() ?? [];
    this.#isRendering = false;
    this.#repairsLeft = MOST_REPAIRS;
    if (this.#undone) this.#redo(this.#undone, new Set(own.map(parentIn)));
    this.#undone = undefined;
    if (!this.#observer && this.#host.isConnected) this.#observe();
  }

  #observe(): void {
    this.#observer = new MutationObserver((records) => {
      this.#add(records);
      if (this.#edits.length > 0 && this.#repairsLeft > 0) this.#redo(this.#undo());
    });
    this.#watch(this.#observer);
  }

  #watch(observer: MutationObserver): void {
    observer.observe(this.#host.renderRoot, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
    });
  }

  #add(records: readonly MutationRecord[]): void {
    // After a rendering that threw, nobody knows which changes are Lit's.
    if (this.#isRendering) this.#edits = [];
    else this.#edits.push(...records.map((record) => ({ record })));
  }

  /** Returns what may be put back. */
  #undo(): ReadonlyMap<Node, Edited> {
    const found = this.#findEdited();
    for (const [node, { isSpoilt }] of found) if (!isSpoilt) found.delete(node);
    const theirs = new Map([...found.keys()].map((node) => [node, this.#textOf(node)]));
    const undone = new Set([...found.values()].flatMap(({ edits }) => edits));
    for (const edit of this.#edits.toReversed()) if (undone.has(edit)) undo(edit);
    const { size } = found;
    for (const [node, text] of theirs) {
      if (!isFaithful(node, this.#textOf(node), text)) found.delete(node);
    }
    if (found.size < size) this.#repairsLeft--;
    this.#observer?.takeRecords();
    return found;
  }

  /** Except in what was rendered anew. */
  #redo(edited: ReadonlyMap<Node, Edited>, rendered: ReadonlySet<Node | null> = new Set()): void {
    this.#edits = [...edited]
      .filter(([node]) => !rendered.has(node) && this.#host.renderRoot.contains(node))
      .flatMap(([, { edits }]) => edits);
    for (const edit of this.#edits) redo(edit);
    this.#observer?.takeRecords();
  }

  #findEdited(): Map<Node, Edited> {
    const taken = new Set<Node>();
    for (const { addedNodes, removedNodes } of this.#edits.map(({ record }) => record)) {
      for (const node of addedNodes) if (!taken.has(node)) this.#foreign.add(node);
      for (const node of removedNodes) if (!this.#foreign.has(node)) taken.add(node);
    }
    const found = new Map<Node, Edited>();
    for (const edit of this.#edits) {
      const { record } = edit;
      const { target, addedNodes, removedNodes } = record;
      const node = this.#ownParent(record);
      const edited = found.get(node) ?? { edits: [], isSpoilt: false };
      edited.edits.push(edit);
      edited.isSpoilt ||=
        target.nodeType === Node.TEXT_NODE
          ? target.parentNode === node || taken.has(target)
          : [...removedNodes].some((removed) => taken.has(removed)) ||
            [...addedNodes].some((added) => target === node && added.nodeType === Node.TEXT_NODE);
      found.set(node, edited);
    }
    return found;
  }

  /** The nearest element of ours around a change. */
  #ownParent(record: MutationRecord): Node {
    const parent = parentIn(record) ?? record.target;
    let own = parent;
    for (let at: Node | null = parent; at; at = at.parentNode) {
      if (this.#foreign.has(at) && at.parentNode) own = at.parentNode;
    }
    return own;
  }

  /** The text that stands in a node itself, with what others have put in its place. */
  #textOf(node: Node): string {
    return [...node.childNodes]
      .filter((child) => child instanceof Text || this.#foreign.has(child))
      .map((child) => child.textContent)
      .join('');
  }
}

function parentIn({ type, target }: MutationRecord): Node | null {
  return type === 'characterData' ? target.parentNode : target;
}

function undo(edit: Edit): void {
  const { type, target, addedNodes, removedNodes, oldValue } = edit.record;
  if (type === 'childList') exchange(edit.record, addedNodes, removedNodes);
  else {
    edit.text = target.textContent ?? '';
    target.textContent = oldValue;
  }
}

function redo({ record, text }: Edit): void {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'childList') exchange(record, removedNodes, addedNodes);
  else target.textContent = text ?? '';
}

function exchange(
  { target, previousSibling, nextSibling }: MutationRecord,
  out: NodeList,
  into: NodeList,
): void {
  for (const node of out) if (node.parentNode === target) target.removeChild(node);
  const isBefore = nextSibling?.parentNode === target;
  const isAfter = previousSibling?.parentNode === target;
  const next = isBefore ? nextSibling : isAfter ? previousSibling.nextSibling : null;
  for (const node of into) target.insertBefore(node, next);
}

/** Whether a translation says the figures that we say, and no others where we say none. */
function isFaithful(node: Node, ours: string, theirs: string): boolean {
  if (node instanceof Element && node.closest('[translate="no"]')) return false;
  if (theirs.trim() === '' || ours.trim() === '') return false;
  const figures = figuresOf(ours);
  const left = figuresOf(theirs);
  const hasAll = figures.every((figure) => {
    const at = left.indexOf(figure);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return hasAll && (figures.length > 0 || left.length === 0);
}

function figuresOf(text: string): string[] {
  return normaliseDigits(text).match(/\p{Nd}/gu) ?? [];
}
