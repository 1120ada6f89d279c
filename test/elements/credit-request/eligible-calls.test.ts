import { expect } from '@open-wc/testing';
import type { IneligibilityReason } from '../../../src/contract/index.js';
import { buildCall, buildCalls, buildPartyNumber, money } from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { click, press } from '../../support/page.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { creditPanel } from './credit-setup.js';

const EN: Readonly<Record<IneligibilityReason, string>> = {
  'not-charged': 'This call was not charged.',
  'included-in-plan': 'This call is included in your plan.',
  'outside-window':
    'The time to dispute this call has passed. The last day to dispute it was July 1, 2026.',
  'already-disputed': 'This call is already in a dispute.',
  'already-credited': 'This call has already been credited.',
  'not-billed-yet': 'This call has not been billed yet.',
  'not-eligible': 'Your provider does not credit this call online.',
};
const FR: Readonly<Record<IneligibilityReason, string>> = {
  'not-charged': "Cet appel n'a pas été facturé.",
  'included-in-plan': 'Cet appel est inclus dans votre forfait.',
  'outside-window':
    'Le délai de contestation est dépassé. Le dernier jour pour contester était le 1er juillet 2026.',
  'already-disputed': "Cet appel fait déjà l'objet d'un litige.",
  'already-credited': 'Cet appel a déjà été crédité.',
  'not-billed-yet': "Cet appel n'est pas encore facturé.",
  'not-eligible': 'Votre opérateur ne crédite pas cet appel en ligne.',
};

const refusedCalls = (Object.keys(EN) as IneligibilityReason[]).map((reason, index) =>
  buildCall({
    id: `refused-${index}`,
    eligibility: { eligible: false, reason, lastDay: '2026-07-01' },
  }),
);

describe('<redress-credit-request>', () => {
  standOnDay();

  it('should tell the eligible calls from those that are not', async () => {
    const { panel } = await creditPanel({
      calls: [
        buildCall({ id: 'good', destination: 'Paris, France' }),
        buildCall({ id: 'free', charge: money('0') }),
      ],
    });
    const eligible = getByRole(panel, 'list', '1 call eligible for a credit');
    expect(shownText(eligible)).to.contain('+33 1 42 68 53 00');
    expect(shownText(eligible)).to.contain('Jul 14, 2026, 9:12 AM · 2 min 41 sec · Paris, France');
    expect(shownText(eligible)).to.contain('$1.20');
    const refused = getByRole(panel, 'group', '1 call cannot be credited here');
    expect(shownText(refused)).to.contain('This call was not charged.');
  });

  for (const [locale, words] of [
    ['en', EN],
    ['fr', FR],
  ] as const) {
    it(`should say for every refused call why, in words (${locale})`, async () => {
      const { panel } = await creditPanel({ calls: refusedCalls, locale });
      const rows = queryAllByRole(getByRole(panel, 'group'), 'listitem').map(shownText);
      const reasons = Object.values(words);
      expect(rows).to.have.length(reasons.length);
      for (const [index, reason] of reasons.entries()) expect(rows[index]).to.contain(reason);
    });
  }

  it('should give the last day to object only where the time has passed', async () => {
    const { panel } = await creditPanel({
      calls: [
        buildCall({
          eligibility: { eligible: false, reason: 'not-charged', lastDay: '2026-07-01' },
        }),
      ],
    });
    expect(shownText(panel)).not.to.contain('last day to object');
  });

  it('should add up exactly, with fractions of a cent rounded once', async () => {
    const { panel } = await creditPanel({
      calls: buildCalls(3, () => ({ charge: money('0.0425') })),
    });
    // 3 × 0.0425 = 0.1275; rounding each call first would give 0.12.
    expect(getByRole(panel, 'definition').textContent).to.equal('$0.13');
    expect(shownText(getByRole(panel, 'contentinfo'))).to.contain('$0.13');
  });

  it('should never add amounts of two currencies', async () => {
    const { panel } = await creditPanel({
      calls: [
        buildCall({ id: 'a', eligibility: { eligible: true } }),
        buildCall({ id: 'b', eligibility: { eligible: true }, charge: money('2', 'EUR') }),
      ],
    });
    expect(queryAllByRole(panel, 'definition').map(shownText)).to.have.members(['$1.20', '€2.00']);
    expect(shownText(getByRole(panel, 'contentinfo'))).to.match(
      /€2\.00 and \$1\.20|\$1\.20 and €2\.00/,
    );
  });

  it('should take a call out, say so, and keep the focus in the panel (A3)', async () => {
    const { panel, store } = await creditPanel({
      calls: [
        buildCall({ id: 'a' }),
        buildCall({ id: 'b', otherParty: buildPartyNumber({ display: '+44 20 7946 0000' }) }),
      ],
    });
    const remove = getByRole(
      panel,
      'button',
      'Remove call +44 20 7946 0000, Jul 14, 2026, 9:12 AM',
    );
    await click(remove);
    await rendered(panel);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal(['a']);
    expect(getByRole(panel, 'status').textContent).to.equal('Removed');
    expectFocusOn(getByRole(panel, 'heading', 'Request a credit'));
  });

  it('should take a refused call out by keyboard (A2)', async () => {
    const { panel, store } = await creditPanel({ calls: refusedCalls.slice(0, 2) });
    queryAllByRole(panel, 'button', /^Remove call/)[0]?.focus();
    await press('Enter');
    await rendered(panel);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).to.deep.equal(['refused-1']);
  });

  it('should say how to begin when nothing is selected', async () => {
    const { panel } = await creditPanel();
    expect(shownText(getByRole(panel, 'heading', 'No calls selected'))).to.equal(
      'No calls selected',
    );
    expect(queryAllByRole(panel, 'button', 'Select more calls')).to.have.length(1);
    expect(queryAllByRole(panel, 'button', 'Continue')).to.have.length(0);
  });

  it('should offer no way to continue when none is eligible, and promise no total', async () => {
    const { panel } = await creditPanel({ calls: refusedCalls });
    expect(
      queryAllByRole(panel, 'heading', 'None of these calls can be credited here'),
    ).to.have.length(1);
    expect(getByRole(panel, 'button', 'Continue').matches(':disabled')).to.equal(true);
    expect(shownText(panel)).not.to.contain('Total credit requested');
    expect(shownText(panel)).not.to.contain('If approved');
  });

  it('should explain why more than 1,000 calls cannot go into one dispute', async () => {
    const { panel, store } = await creditPanel({ calls: buildCalls(1001) });
    const foot = getByRole(panel, 'contentinfo');
    expect(shownText(foot)).to.contain(
      'A dispute can hold at most 1,000 calls. Remove some, and dispute them separately.',
    );
    const goOn = getByRole(panel, 'button', 'Continue');
    expect(goOn.matches(':disabled')).to.equal(true);
    store.selection.remove(['call-1']);
    await rendered(panel);
    expect(goOn.matches(':disabled')).to.equal(false);
    expect(shownText(foot)).to.contain('$1,200.00');
  });

  it('should follow the list of disputes: a call disputed meanwhile is refused', async () => {
    const { panel, store } = await creditPanel({ calls: [buildCall()] });
    expect(queryAllByRole(panel, 'list', '1 call eligible for a credit')).to.have.length(1);
    await store.disputes.refresh('dispute-1');
    await rendered(panel);
    expect(shownText(panel)).to.contain('This call is already in a dispute.');
  });
});
