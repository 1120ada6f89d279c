import { expect } from '@open-wc/testing';
import { BillingError } from '../../src/contract/index.js';
import { outcomeEvent } from '../../src/controllers/outcome-events.js';
import type { StoreOutcome } from '../../src/store/index.js';
import { buildAccount, buildContactReceipt, buildDispute } from '../support/builders.js';

const account = buildAccount();
const dispute = buildDispute();
const receipt = buildContactReceipt();
const none = { amount: '0', currency: 'EUR' };
const amounts = { toPay: none, inDispute: none, payableNow: none, beyond: [] };
const bills = [{ cycleId: 'cycle-1', billNumber: 'B-1', ...amounts }];

const OUTCOMES: readonly (readonly [StoreOutcome, string, object])[] = [
  [{ type: 'signed-in', account }, 'redress-signed-in', { account }],
  [{ type: 'session-ended' }, 'redress-session-ended', {}],
  [{ type: 'dispute-submitted', dispute }, 'redress-submitted', { dispute }],
  [{ type: 'information-added', dispute }, 'redress-information-added', { dispute }],
  [{ type: 'dispute-withdrawn', dispute }, 'redress-withdrawn', { dispute }],
  [{ type: 'contact-received', receipt }, 'redress-contact-received', { receipt }],
  [{ type: 'amounts', bills }, 'redress-amounts', { bills }],
  [
    { type: 'anomaly', kind: 'unexpected-currency', detail: 'EUR' },
    'redress-anomaly',
    { kind: 'unexpected-currency', detail: 'EUR' },
  ],
  [
    { type: 'failed', operation: 'calls', error: new BillingError('network') },
    'redress-failed',
    { operation: 'calls', code: 'network' },
  ],
];

describe('outcomeEvent', () => {
  for (const [outcome, type, facts] of OUTCOMES) {
    it(`turns ${outcome.type} into ${type} with its details`, () => {
      const event = outcomeEvent(outcome);
      expect(event.type).to.equal(type);
      expect(event).to.include(facts);
    });
  }
});
