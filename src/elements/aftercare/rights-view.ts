/** What the rights file of the host says about the bill or the dispute, each with its source. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RightsEntry } from '../../domain/rights/index.js';
import type { Rights } from '../../domain/rights/index.js';
import type { AidContext } from '../aid/aid-element.js';

interface Sentence {
  readonly text: string;
  readonly entry: RightsEntry;
}

export function rightsView(
  context: AidContext,
  sentences: readonly Sentence[],
  isBeside = false,
): TemplateResult | typeof nothing {
  const { a, f } = context;
  if (sentences.length === 0) return nothing;
  return html`<section class="stack stack--close" aria-labelledby="rights-title">
    <h3 class=${isBeside ? 'visually-hidden' : ''} id="rights-title">${a.rights.title}</h3>
    <ul class="rights" role="list">
      ${sentences.map(
        ({ text, entry: { source } }) =>
          html`<li>
            ${text}
            <span class="muted small rights__source"
              >${a.rights.source(source.title, f.date(source.checked))}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

export function billSentences({ a, f }: AidContext, rights: Rights): readonly Sentence[] {
  return rights.disputeBy.map(({ day, isOver, entry }) => ({
    text: isOver ? a.rights.disputeOver(f.date(day)) : a.rights.disputeBy(f.date(day)),
    entry,
  }));
}

/** @param isOpen whether an outcome is still awaited */
export function disputeSentences(
  { a, f }: AidContext,
  rights: Rights,
  isOpen: boolean,
): readonly Sentence[] {
  const { providerBy, providerOver, bodyBy, bodyOver, suspended, notSuspended } = a.rights;
  const answers = rights.answerBy.flatMap(({ day, isOver, by, entry }): readonly Sentence[] => {
    if (by === 'provider' && !isOpen) return [];
    const sentence =
      by === 'provider' ? (isOver ? providerOver : providerBy) : isOver ? bodyOver : bodyBy;
    return [{ text: sentence(f.date(day)), entry }];
  });
  const payment = rights.paymentSuspended;
  return [
    ...answers,
    ...(payment && isOpen
      ? [{ text: payment.suspended ? suspended : notSuspended, entry: payment.entry }]
      : []),
    ...rights.nextBodies.map(({ body, opens, closes, atDeadlock, entry }) => {
      const { nextBody, nextBodyFrom, atDeadlock: deadlock, until } = a.rights;
      // A refusal is the end of the term where the rule says so.
      const waits = opens !== undefined && (isOpen || !atDeadlock);
      const parts = [
        waits ? nextBodyFrom(body, f.date(opens)) : nextBody(body),
        waits && atDeadlock ? deadlock : '',
        closes ? until(f.date(closes)) : '',
      ];
      return { text: parts.filter((part) => part !== '').join(' '), entry };
    }),
  ];
}
