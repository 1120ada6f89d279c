import { expect } from '@open-wc/testing';
import {
  buildDisputedCall,
  buildOutcome,
  buildPartyNumber,
  money,
} from '../../support/builders.js';
import { getByRole, shownText } from '../../support/by-role.js';
import { oneDispute, statusList } from './status-setup.js';
import { buildDispute } from '../../support/builders.js';

async function outcomeOf(...[dispute, setup]: Parameters<typeof oneDispute>): Promise<string> {
  const { panel } = await oneDispute(dispute, setup);
  return shownText(getByRole(panel, 'region', /^(Where it stands|Où en est le litige)$/));
}

const TWO_CALLS = {
  kind: 'calls' as const,
  calls: [
    buildDisputedCall(),
    buildDisputedCall({
      id: 'call-2',
      otherParty: buildPartyNumber({ display: '+44 20 7946 0000' }),
      charge: money('0.35'),
    }),
  ],
};

describe('<redress-dispute-status> outcome', () => {
  it('should tell the credit and on which bill it is', async () => {
    const text = await outcomeOf({ status: 'approved', outcome: buildOutcome() });
    expect(text).to.contain('We found that the call was not made from your line.');
    expect(text).to.contain('Credit (now) $1.20 $1.20 on your bill of August 1, 2026');
    expect(text).to.contain('The credit will be applied to your bill.');
  });

  it('should tell when it was put on the bill', async () => {
    const outcome = buildOutcome({ creditedAt: '2026-08-12T10:00:00Z' });
    const text = await outcomeOf({ status: 'approved', outcome });
    expect(text).to.contain('Applied to your bill on Aug 12, 2026.');
    expect(text).not.to.contain('on its way');
  });

  it('should tell each place of a split credit, in the words of the provider alone', async () => {
    const outcome = buildOutcome({
      placements: [
        { bill: 'current', amount: money('0.50') },
        { bill: 'next', billDate: '2026-09-01', amount: money('0.40') },
        { bill: 'unknown', amount: money('0.30') },
      ],
    });
    const text = await outcomeOf({ status: 'approved', outcome });
    expect(text).to.contain('$0.50 on your current bill');
    expect(text).to.contain('$0.40 on your September 1, 2026 bill');
    expect(text).to.contain('$0.30, on a bill that your provider has not named yet');
  });

  it('should tell the decision for each call', async () => {
    const text = await outcomeOf({
      status: 'partially-approved',
      subject: TWO_CALLS,
      outcome: buildOutcome({
        decision: 'partially-approved',
        calls: [
          { callId: 'call-1', decision: 'approved', creditedAmount: money('1.20') },
          { callId: 'call-2', decision: 'denied', explanation: 'It was made from your line.' },
        ],
      }),
    });
    expect(text).to.contain('Decision for each call');
    expect(text).to.contain('+33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $1.20 Approved');
    expect(text).to.contain(
      '+44 20 7946 0000 Jul 14, 2026, 9:12 AM It was made from your line. Denied',
    );
  });

  it('should promise no amount that was not told', async () => {
    const text = await outcomeOf({
      status: 'approved',
      outcome: buildOutcome({
        creditedAmount: undefined,
        placements: undefined,
        calls: [{ callId: 'call-1', decision: 'approved' }],
      }),
    });
    expect(text).to.contain('Credit (now) Amount not known yet');
    expect(text).to.contain('9:12 AM Amount not known yet Approved');
    expect(text).not.to.contain('No credit');
  });

  it('should tell that there is no credit when it was denied', async () => {
    const text = await outcomeOf({
      status: 'denied',
      outcome: { decision: 'denied', decidedAt: '2026-08-10T10:00:00Z', explanation: 'Not so.' },
    });
    expect(text).to.contain('Decision: Denied (done) Aug 10, 2026 Not so. No credit');
    expect(text).not.to.contain('Credit (');
  });

  it('should never call a dispute approved of which the outcome was not told', async () => {
    const disputes = [
      { decision: 'unknown' as const, decidedAt: '2026-08-10T10:00:00Z' },
      // An answer that contradicts itself: the status is what counts.
      buildOutcome({ explanation: undefined }),
      undefined,
    ].map((outcome) => ({ status: 'closed-unknown' as const, outcome }));
    for (const dispute of disputes) {
      const { panel } = await oneDispute(dispute);
      const text = shownText(panel);
      expect(text).to.contain('Closed');
      expect(text).not.to.match(/approved|no credit/i);
      expect(text).to.match(/Decision: Closed \(done\)/);
      const list = await statusList([buildDispute(dispute)]);
      expect(shownText(list.panel)).not.to.match(/approved/i);
    }
  });

  it('should still give the words of the provider when the outcome was not told', async () => {
    const text = await outcomeOf({
      status: 'closed-unknown',
      outcome: {
        decision: 'unknown',
        decidedAt: '2026-08-10T10:00:00Z',
        explanation: 'See letter.',
      },
    });
    expect(text).to.match(/Decision: Closed \(done\) Aug 10, 2026 See letter\.$/);
  });

  it('should not say that an answer is awaited once there is one', async () => {
    const { panel } = await oneDispute({ status: 'approved', outcome: buildOutcome() });
    expect(shownText(panel)).not.to.contain('Provider answers by');
  });

  it('should speak French', async () => {
    const text = await outcomeOf(
      { status: 'approved', outcome: buildOutcome({ explanation: undefined }) },
      { locale: 'fr' },
    );
    expect(text).to.contain('Décision : Accepté (terminé)');
    expect(text).to.contain('1,20 $US sur votre facture du 1er août 2026');
    expect(text).to.contain('Le crédit sera porté sur votre facture.');
    expect(text).to.contain('Décision pour chaque appel');
  });
});
