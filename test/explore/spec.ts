/**
 * What `npm run explore` does on a page, and what must always hold there. The file runs twice: the
 * queries in the page, and everything else outside of it, where there is no window.
 */
import { always, eventually, now } from '@antithesishq/bombadil';
import { isAnnounced } from './look/announced.js';
import {
  amountProblems,
  hasWayOn,
  ledgerProblems,
  selectionProblems,
  stateOf,
  type ExploredWindow,
} from './look/page-of-elements.js';
import { query } from './query.js';

export { explore } from './explore.js';
export {
  noHttpErrorCodes,
  noUncaughtExceptions,
  noUnhandledPromiseRejections,
} from '@antithesishq/bombadil/browser/defaults/properties';

/** Written in by `scripts/lib/explore`. */
declare const EXPLORED: {
  /** How long a page may show nothing but that it is loading. */
  readonly wayOnSeconds: number;
  /** Settings are typed there, and the elements explain what is wrong with them. */
  readonly explainsSettings: boolean;
};
const { wayOnSeconds, explainsSettings } = EXPLORED;

const ledger = query('ledger', ({ window }) => ledgerProblems(window as Window & ExploredWindow));
export const oneDisputePerIntention = always(() => ledger.current.length === 0);

const selection = query('selection', ({ document }) => selectionProblems(document));
export const selectionAgreesWithRows = always(() => selection.current.length === 0);

const amounts = query('amounts', ({ document }) => amountProblems(document));
export const amountsAreRight = always(() => amounts.current.length === 0);

const wayOn = query('wayOn', ({ document }) => hasWayOn(document));
export const thereIsAWayOn = always(
  now(() => wayOn.current).or(eventually(() => wayOn.current).within(wayOnSeconds, 'seconds')),
);

const texts = query('texts', (state) =>
  state.console
    .filter(({ level }) => level === 'error')
    .map(({ args }) => args.map((argument) => JSON.stringify(argument)).join(' ')),
);
export const noUnannouncedErrors = always(() =>
  texts.current.every((text) => explainsSettings && isAnnounced(text)),
);

// Only for the summary of a run: no property needs it.
query('state', ({ document }) => stateOf(document));
