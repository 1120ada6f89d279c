/** Rules about the lists of calls: their shape, their pages, and what is in them. */
import type { CallsInput, Page } from '../../contract/billing-adapter.js';
import type { Call } from '../../contract/call.js';
import { checkCalls } from '../../contract/call-check.js';
import { cursorSchema } from '../../guard/read-input-schemas.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';
import type { Trial } from '../trial.js';
import { walkPages, type Walk } from '../walk-pages.js';

const PAGING = 'adapters.md#paging';
const DATA = 'adapters.md#data';

type Row = Readonly<Record<'id' | 'lineId' | 'cycleId', unknown>>;

function wordsFor(input: CallsInput): string {
  return requestWords('calls', input);
}

/** The value that is refused: of a test account, so it may be shown. */
function valueAt(page: unknown, path: string | undefined): string {
  let value: unknown = (page as Partial<Page<Call>>).items;
  for (const name of path?.split('.') ?? []) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return JSON.stringify(value) ?? String(value);
}

/** Everything as the adapter answered it: the guard would stop at the first thing that is wrong. */
async function forEachList(
  trial: Trial,
  look: (input: CallsInput, walk: Walk<Row>) => void,
): Promise<void> {
  for (const input of await trial.callLists()) {
    const read = walkPages<Row>((cursor) => trial.plain.calls({ ...input, cursor }, trial.read));
    look(input, await trial.need('the calls', read));
  }
}

export const callRules: readonly AdapterRule[] = [
  {
    id: 'calls-shape',
    sentence: 'answers calls of the promised shape',
    chapter: DATA,
    check: async (trial) => {
      for (const input of await trial.callLists()) {
        const page: Partial<Page<Call>> = await trial.plain.calls(input, trial.read);
        const checked = checkCalls(page?.items);
        const refusedAt = 'refusedAt' in checked ? checked.refusedAt : undefined;
        requireKept(refusedAt === undefined, () => ({
          asked: wordsFor(input),
          came:
            refusedAt === ''
              ? 'no list `items`'
              : `items.${refusedAt} = ${valueAt(page, refusedAt)}`,
          whatToDo: 'answer that field as the type `Call` says',
        }));
      }
    },
  },
  {
    id: 'calls-of-asked-line-and-cycle',
    sentence: 'answers only calls of the line and the cycle that were asked for',
    chapter: DATA,
    check: (trial) =>
      forEachList(trial, (input, { items }) => {
        const stray = items.find(
          (call) => call.lineId !== input.lineId || call.cycleId !== input.cycleId,
        );
        requireKept(stray === undefined, () => ({
          asked: wordsFor(input),
          came: `a call of line "${String(stray?.lineId)}" in cycle "${String(stray?.cycleId)}"`,
          whatToDo: 'filter by both, and name both at each call',
        }));
      }),
  },
  {
    id: 'calls-paging-ends',
    sentence: 'comes to the end of the calls',
    chapter: PAGING,
    check: (trial) =>
      forEachList(trial, (input, { ended }) => {
        requireKept(ended, () => ({
          asked: `${wordsFor(input)}, page after page`,
          came: 'a cursor that had come before, or pages without any new call',
          whatToDo: 'answer a new cursor with each page, and none with the last one',
        }));
      }),
  },
  {
    id: 'calls-no-duplicates',
    sentence: 'answers each call once',
    chapter: PAGING,
    check: (trial) =>
      forEachList(trial, (input, { items, ended }) => {
        if (!ended) throw new RuleSkipped('The pages come to no end.');
        const seen = new Set<unknown>();
        // `add` answers the set, which tells nothing; the size tells whether the id was new.
        const twice = items.find(({ id }) => seen.size === seen.add(id).size)?.id;
        requireKept(twice === undefined, () => ({
          asked: `${wordsFor(input)}, page after page`,
          came: `the call "${String(twice)}" twice`,
          whatToDo: 'let pages follow each other without overlap, in an order that stays',
        }));
      }),
  },
  {
    id: 'cursor-opaque',
    sentence: 'answers the same page to the same cursor',
    chapter: PAGING,
    check: async (trial) => {
      let followed = 0;
      for (const input of await trial.callLists()) {
        const { nextCursor: cursor } = await trial.need(
          'calls',
          trial.plain.calls(input, trial.read),
        );
        if (cursor === undefined) continue;
        followed += 1;
        requireKept(cursorSchema.safeParse(cursor).success, () => ({
          asked: wordsFor(input),
          came: 'a cursor that is no text of 1 to 10,000 characters',
          whatToDo: 'answer a text; leave it out on the last page',
        }));
        const first = await trial.need('page', trial.plain.calls({ ...input, cursor }, trial.read));
        const again = await trial.plain.calls({ ...input, cursor }, trial.read);
        requireKept(sameContent(first, again), () => ({
          asked: `${wordsFor(input)}, one cursor twice`,
          came: 'two different pages',
          whatToDo: 'put the place in the list into the cursor; remember nothing between requests',
        }));
      }
      if (followed === 0) throw new RuleSkipped('No list of calls has a second page.');
    },
  },
];
