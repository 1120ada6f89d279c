/** What the explorer does: what a visitor could do, the way on a little more often than the rest. */
import type { ActionGenerator } from '@antithesishq/bombadil';
import { actions, weighted, type ActionTemplate } from '@antithesishq/bombadil/browser';
import {
  activeKind,
  asksForFile,
  TARGET_GROUPS,
  targetsOf,
  type TargetGroup,
} from './look/targets.js';
import { query } from './query.js';
import { nextOf, type Recorded } from './replay.js';

/** Written in by `scripts/lib/explore`. */
declare const RECORDS_FILE: string;
/** What a run did that is to be done again; null to explore. */
declare const RECORDED: readonly Recorded[] | null;

const targets = query('targets', ({ document }) => (document.body ? targetsOf(document) : null));
const active = query('active', ({ document }) => (document.body ? activeKind(document) : ''));
const wantsFile = query('wantsFile', ({ document }) => asksForFile(document));
const view = query('view', ({ document, window }) => ({
  x: window.innerWidth / 2,
  y: window.innerHeight / 2,
  above: window.scrollY,
  below: document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
  /** The page has gone to a part of itself, from which it can go back. */
  hasGone: document.location.hash !== '',
}));

/** What one target weighs, and what all of its group weigh at most. */
const WEIGHTS: Readonly<Record<TargetGroup, readonly [each: number, most: number]>> = {
  primary: [25, 25],
  product: [6, 60],
  boxesOfRows: [3, 12],
  buttonsOfRows: [1, 4],
  host: [2, 12],
};

type Choice = [number, ActionTemplate | ActionGenerator<ActionTemplate>];

/** One of equals. */
const oneOf = (choices: readonly ActionTemplate[]): ActionGenerator<ActionTemplate> =>
  weighted(choices.map((choice): Choice => [1, choice]));

function clicks(): Choice[] {
  const found = targets.current;
  if (!found) return [];
  return TARGET_GROUPS.filter((group) => found[group].length > 0).map((group) => {
    const [each, most] = WEIGHTS[group];
    const clicks = found[group].map((Click) => ({ Click }));
    return [Math.min(each * clicks.length, most), oneOf(clicks)];
  });
}

/** As impatient people do: at what may send something. */
function doubleClicks(): Choice[] {
  const primary = targets.current?.primary ?? [];
  if (primary.length === 0) return [];
  const choices = primary.map((target) => ({ DoubleClick: { ...target, delayMillis: 60 } }));
  return [[8, oneOf(choices)]];
}

const KEYS = {
  backspace: 8,
  tab: 9,
  enter: 13,
  escape: 27,
  space: 32,
  left: 37,
  up: 38,
  right: 39,
  down: 40,
};

const pressOne = (...codes: readonly number[]): ActionGenerator<ActionTemplate> =>
  oneOf(codes.map((code) => ({ PressKey: { code } })));

/** Amounts, numbers and dates as people write them, and text that is none. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  text: ['[0-9][.,][0-9]{2}', '[0-9]{1,3}', '[+]1 212 555 01[0-9]{2}', '900', '-1', '\\d{1,3}'],
  search: ['[0-9]{1,3}', '900', '212', '[a-z]{1,3}'],
  tel: ['[+]1 212 555 01[0-9]{2}', '[0-9]{1,4}'],
  number: ['[0-9]{1,5}'],
  date: ['[01][0-9][0-2][0-9]2026'],
  time: ['[01][0-9][0-5][0-9][ap]'],
  url: ['/[a-z]{1,9}', 'https://[a-z]{3,9}[.]example'],
};

function typing(): Choice[] {
  const kind = active.current;
  const written = TEXTS[kind]?.map((Regexp) => ({ Regexp })) ?? [];
  const others = kind === 'email' ? (['Email'] as const) : [];
  const free =
    kind === 'textarea' || kind === 'text' ? [{ Text: [1, 80] as [number, number] }] : [];
  const texts = [...written, ...others, ...free];
  if (texts.length === 0) return [];
  return [[40, oneOf(texts.map((text) => ({ TypeText: { text, delayMillis: 1 } })))]];
}

function keys(): Choice[] {
  const { backspace, tab, enter, escape, space, left, up, right, down } = KEYS;
  const kind = active.current;
  if (/^(select|radio|date|time|number)$/.test(kind)) return [[40, pressOne(up, down, tab, enter)]];
  if (/^(text|search|tel|email|url|textarea)$/.test(kind)) {
    return [[15, pressOne(backspace, tab, enter, escape)]];
  }
  return [[12, pressOne(tab, tab, enter, space, escape, left, right)]];
}

/** The demo reads call records; what is read of them then becomes an account. */
function files(): Choice[] {
  if (!wantsFile.current) return [];
  const selector = 'dialog[open] input[type=file]';
  return [[8, { SetFileInputFiles: { selector, files: [RECORDS_FILE] } }]];
}

function moves(): Choice[] {
  const { x, y, above, below, hasGone } = view.current;
  const origin = { x, y };
  const found: Choice[] = [
    [1, 'Reload'],
    [2, 'Wait'],
  ];
  // Up to three screens: pages with all panels are long.
  const distance = (most: number): [number, number] => [1, Math.min(most, 6 * y)];
  if (below >= 1) found.push([8, { ScrollDown: { origin, distance: distance(below) } }]);
  if (above >= 1) found.push([4, { ScrollUp: { origin, distance: distance(above) } }]);
  if (hasGone) found.push([2, 'Back']);
  return found;
}

export const explore = actions(() => {
  if (RECORDED) return [nextOf(RECORDED, targets.current)];
  const choices = [...clicks(), ...doubleClicks(), ...typing(), ...keys(), ...files(), ...moves()];
  return weighted(choices).generate();
});
