/** What the provider writes stands in its own language, for whoever has it read out (3.1.2). */
import { expect } from '@open-wc/testing';
import type { Account } from '../../../src/contract/index.js';
import {
  buildAccount,
  buildInformationRequest,
  buildOutcome,
  buildTimelineEntry,
} from '../../support/builders.js';
import { oneDispute, type StatusPanel } from './status-setup.js';

const WORDS = ['Who was it?', 'We have asked.', 'It was not you.', 'This one was.'];

const disputeOf = (account: Account): Promise<StatusPanel> =>
  oneDispute(
    {
      status: 'information-requested',
      informationRequests: [buildInformationRequest({ question: WORDS[0] ?? '' })],
      timeline: [
        buildTimelineEntry({ text: 'I was asleep.' }),
        buildTimelineEntry({ kind: 'message', by: 'provider', text: WORDS[1] }),
      ],
      outcome: buildOutcome({
        explanation: WORDS[2],
        calls: [{ callId: 'call-1', decision: 'denied', explanation: WORDS[3] }],
      }),
    },
    { locale: 'fr', adapter: { account: async () => account } },
  );

/** The texts in another language than the panel, with that language. */
const inOtherLanguage = ({ panel }: StatusPanel): string[][] =>
  [...(panel.shadowRoot?.querySelectorAll('.redress [lang]') ?? [])].map((element) => [
    element.getAttribute('lang') ?? '',
    element.textContent.trim(),
  ]);

describe('<redress-dispute-status> in another language than the provider', () => {
  it("marks the provider's words, and not the customer's (A1)", async () => {
    const found = inOtherLanguage(await disputeOf(buildAccount({ language: 'en-US' })));
    expect(found).to.have.deep.members(WORDS.map((words) => ['en-US', words]));
  });

  it('marks nothing when the provider does not say its language', async () => {
    expect(inOtherLanguage(await disputeOf(buildAccount()))).to.deep.equal([]);
  });
});
