import { expect } from '@open-wc/testing';
import type { DisputeStatus, TimelineEntry } from '../../../src/contract/index.js';
import {
  buildDispute,
  buildDisputedCall,
  buildEvidence,
  buildInformationRequest,
  buildTimelineEntry,
  money,
} from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered } from '../../support/panel-fixture.js';
import { EVERY_STATUS, oneDispute, press } from './status-setup.js';

const EXPLAINED: Readonly<Record<DisputeStatus, { en: string; fr: string }>> = {
  submitted: {
    en: 'Your provider has received your dispute and will confirm it soon.',
    fr: 'Votre opérateur a reçu votre litige et le confirmera bientôt.',
  },
  'under-review': {
    en: 'Your provider is looking into it. You do not need to do anything.',
    fr: "Votre opérateur l'examine. Vous n'avez rien à faire.",
  },
  'information-requested': {
    en: 'Your provider needs something from you before it can continue.',
    fr: "Votre opérateur a besoin d'informations de votre part pour continuer.",
  },
  approved: {
    en: 'Your provider agrees with you.',
    fr: 'Votre opérateur vous donne raison.',
  },
  'partially-approved': {
    en: 'Your provider agrees with part of your dispute.',
    fr: 'Votre opérateur vous donne raison en partie.',
  },
  denied: {
    en: 'Your provider does not agree. You can still ask a person to look at it.',
    fr: "Votre opérateur n'est pas d'accord. Vous pouvez encore demander à un conseiller de l'examiner.",
  },
  withdrawn: { en: 'You withdrew this dispute.', fr: 'Vous avez retiré ce litige.' },
  'closed-unknown': {
    en: 'Your provider closed this dispute without telling us the outcome. Ask a person what was decided.',
    fr: "Votre opérateur a clos ce litige sans en indiquer l'issue. Demandez à un conseiller ce qui a été décidé.",
  },
};

const OPEN: readonly DisputeStatus[] = ['submitted', 'under-review', 'information-requested'];

describe('<redress-dispute-status> one dispute', () => {
  for (const status of EVERY_STATUS) {
    for (const locale of ['en', 'fr'] as const) {
      it(`should explain "${status}" (${locale})`, async () => {
        const { panel } = await oneDispute({ status }, { locale });
        expect(shownText(panel)).to.contain(EXPLAINED[status][locale]);
      });
    }

    it(`should offer what can be done while it is "${status}", and a person always`, async () => {
      const { panel } = await oneDispute({ status });
      const isOpen = OPEN.includes(status);
      const shown = (name: string): boolean => queryAllByRole(panel, 'button', name).length === 1;
      expect(shown('Add information')).to.equal(isOpen);
      expect(shown('Withdraw dispute')).to.equal(isOpen);
      expect(shown('Talk to a person')).to.equal(true);
    });
  }

  it('should not offer to withdraw where the provider cannot', async () => {
    const { panel } = await oneDispute(
      {},
      { adapter: { capabilities: { disputeBill: true, withdraw: false, evidence: true } } },
    );
    expect(queryAllByRole(panel, 'button', 'Withdraw dispute')).to.have.length(0);
  });

  it('should tell all facts of it', async () => {
    const { panel } = await oneDispute({ evidence: [buildEvidence()] });
    const text = shownText(panel);
    for (const part of [
      'Call to +33 1 42 68 53 00 Dispute D-1001',
      'Submitted Aug 5, 2026, 6:00 AM',
      'Provider answers by September 4, 2026',
      'Requested credit $1.20',
      'Reason I believe this call is fraudulent.',
      'More details Nobody was in the office that day.',
      'Evidence screenshot.png · 48.2 kB',
      'Disputed calls +33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $1.20',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('should list the calls that were not accepted, each with why (R10)', async () => {
    const { panel } = await oneDispute({
      refusedCalls: [
        { call: buildDisputedCall({ id: 'call-2', charge: money('7.10') }), reason: 'not-charged' },
      ],
    });
    expect(getByRole(panel, 'heading', 'Calls that were not accepted').localName).to.equal('h4');
    expect(shownText(panel)).to.contain('This call was not charged. $7.10');
  });

  it('should leave out what is not known', async () => {
    const { panel } = await oneDispute({
      subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' },
      details: undefined,
      requestedAmount: undefined,
      answerBy: undefined,
    });
    const text = shownText(panel);
    expect(text).to.contain('Bill B-2026-08');
    for (const name of [
      'More details',
      'Evidence',
      'Requested credit',
      'Provider answers by',
      'Disputed calls',
    ]) {
      expect(text).not.to.contain(name);
    }
  });

  it('should put the newest of what has happened first, with who and the words', async () => {
    const timeline: TimelineEntry[] = [
      buildTimelineEntry(),
      buildTimelineEntry({
        at: '2026-08-06T10:00:00Z',
        kind: 'message',
        by: 'provider',
        text: 'We are on it.',
      }),
      // Later than the one above, although its text sorts before it.
      buildTimelineEntry({ at: '2026-08-06T06:30:00-04:00', kind: 'under-review', by: 'provider' }),
    ];
    const { panel } = await oneDispute({ status: 'under-review', timeline });
    const list = getByRole(panel, 'region', 'What has happened');
    expect(queryAllByRole(list, 'listitem').map(shownText)).to.deep.equal([
      'Review started Aug 6, 2026, 6:30 AM · Your provider',
      'Message Aug 6, 2026, 6:00 AM · Your provider We are on it.',
      'Dispute submitted Aug 5, 2026, 6:00 AM · You',
    ]);
  });

  it('should ask the question that waits, and lead to the answer', async () => {
    const status = await oneDispute({
      status: 'information-requested',
      informationRequests: [
        buildInformationRequest({
          id: 'old',
          question: 'Already answered?',
          answeredAt: '2026-08-07T10:00:00Z',
        }),
        buildInformationRequest(),
      ],
    });
    const asked = getByRole(status.panel, 'group', 'Your provider needs information');
    expect(shownText(asked)).to.contain('Who used the phone that day? Reply by August 20, 2026.');
    expect(shownText(status.panel)).not.to.contain('Already answered?');
    const told = nextEvent(status.panel, 'redress-add-information');
    await press(status, 'Answer now');
    expect((await told).dispute.id).to.equal('dispute-1');
    const { draft, step } = status.store.snapshot;
    expect(step.name).to.equal('dispute-form');
    expect(
      draft?.purpose.kind === 'add-information' && draft.purpose.informationRequestId,
    ).to.equal('request-1');
  });

  it('gives the decision in the timeline the tone of what was decided', async () => {
    const timeline = [buildTimelineEntry({ kind: 'decided', by: 'provider' })];
    for (const [status, tone] of [
      ['approved', 'positive'],
      ['denied', 'negative'],
    ] as const) {
      const { panel } = await oneDispute({ status, timeline });
      const [entry] = queryAllByRole(getByRole(panel, 'region', 'What has happened'), 'listitem');
      expect(entry?.className).to.contain(`timeline__item--${tone}`);
    }
  });

  it('should ask nothing once the dispute is over', async () => {
    const { panel } = await oneDispute({
      status: 'denied',
      informationRequests: [buildInformationRequest()],
    });
    expect(queryAllByRole(panel, 'button', 'Answer now')).to.have.length(0);
  });

  it('should add information, or not when the page vetoes', async () => {
    const status = await oneDispute({});
    const veto = (event: Event): void => event.preventDefault();
    status.provider.addEventListener('redress-add-information', veto);
    await press(status, 'Add information');
    expect(status.store.snapshot.draft).to.equal(undefined);
    status.provider.removeEventListener('redress-add-information', veto);
    await press(status, 'Add information');
    expect(status.store.snapshot.draft?.purpose.kind).to.equal('add-information');
  });

  it('should pass it to a person: the contact form knows the dispute', async () => {
    const status = await oneDispute({ status: 'denied' });
    const told = nextEvent(status.panel, 'redress-contact');
    await press(status, 'Talk to a person');
    expect((await told).topic).to.equal('escalation');
    const { contact, step } = status.store.snapshot;
    expect(step.name).to.equal('contact');
    expect(contact).to.include({ topic: 'escalation', disputeId: 'dispute-1' });
  });

  it('should show an impossible move as it was received, and report it', async () => {
    const status = await oneDispute({ status: 'denied' });
    const told = nextEvent(status.provider, 'redress-anomaly');
    status.store.disputes.accept(buildDispute({ status: 'submitted' }));
    await rendered(status.provider);
    expect(await told).to.include({
      kind: 'impossible-status-change',
      detail: 'dispute-1: denied to submitted',
    });
    expect(shownText(status.panel)).to.contain(EXPLAINED.submitted.en);
  });
});
