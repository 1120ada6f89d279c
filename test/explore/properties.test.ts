/** What the explorer's properties say of a ledger, of amounts and of a selection. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/index.js';
import { createFormatters } from '../../src/i18n/formatters.js';
import type { MockLedger } from '../../src/testing/index.js';
import { buildCall, buildContactReceipt, buildContactRequest, money } from '../support/builders.js';
import { isAnnounced } from './look/announced.js';
import { notComputed, ofOtherMoney } from './look/problems-of-amounts.js';
import { problemsOfLedger } from './look/problems-of-ledger.js';
import { problemsOfSelection, type ShownSelection } from './look/problems-of-selection.js';

const LOCALES = ['en', 'fr', 'ar-EG'] as const;

function ledgerWith(overrides: Partial<MockLedger>): MockLedger {
  return {
    disputes: [],
    information: [],
    evidence: [],
    withdrawals: [],
    contacts: [],
    ...overrides,
  };
}

function entry(nth: number, clientReference: string): MockLedger['disputes'][number] {
  const id = `dispute-${nth}`;
  return {
    accountId: 'a1',
    disputeId: id,
    reference: `RD-${nth}`,
    clientReference,
    idempotencyKey: `key-${nth}`,
    payloadHash: '',
    openedMs: nth,
  };
}

function message(text: string, clientReference: string): MockLedger['contacts'][number] {
  const request = buildContactRequest({ message: text, clientReference });
  return { accountId: 'a1', request, receipt: buildContactReceipt() };
}

describe('problemsOfLedger', () => {
  it('says nothing of disputes with client references of their own', () => {
    expect(problemsOfLedger(ledgerWith({ disputes: [entry(1, 'one'), entry(2, 'two')] }))).toEqual(
      [],
    );
  });

  it('finds two disputes of one intention, but not of two accounts (R1)', () => {
    const twice = [entry(1, 'one'), entry(2, 'one')] as const;
    expect(problemsOfLedger(ledgerWith({ disputes: twice }))).toEqual([
      '2 disputes with the client reference of a1 one',
    ]);
    const ofTwo = [twice[0], { ...twice[1], accountId: 'a2' }];
    expect(problemsOfLedger(ledgerWith({ disputes: ofTwo }))).toEqual([]);
  });

  it('finds a message that arrived twice under two references (R1)', () => {
    const long = 'I never called this number.';
    const contacts = [message(long, 'one'), message(long, 'two')];
    expect(problemsOfLedger(ledgerWith({ contacts }))).toHaveLength(1);
    const short = [message('Help', 'one'), message('Help', 'two')];
    expect(problemsOfLedger(ledgerWith({ contacts: short }))).toEqual([]);
  });

  it('finds information that was added twice (R1)', () => {
    const text = 'The line was out of order that day.';
    const added = { kind: 'information', accountId: 'a1', disputeId: 'd1', atMs: 1, text } as const;
    const ofOthers = { ...added, disputeId: 'd2' };
    expect(problemsOfLedger(ledgerWith({ information: [added, ofOthers] }))).toEqual([]);
    expect(problemsOfLedger(ledgerWith({ information: [added, added] }))).toHaveLength(1);
  });
});

describe('problemsOfSelection', () => {
  const calls = [buildCall({ id: 'k1' }), buildCall({ id: 'k2' }), buildCall({ id: 'k3' })];
  const priced = calls.map((call, nth): Call => ({ ...call, charge: money(`${nth}.125`) }));
  const known = new Map(priced.map((call) => [call.id, call]));
  const selected = new Map([...known].slice(1));
  const f = createFormatters('en');
  const shown: ShownSelection = {
    // The third call is on the next page.
    rows: priced.slice(0, 2).map(({ id, charge }) => ({
      callId: id,
      isTicked: selected.has(id),
      amount: f.money(charge),
    })),
    count: '2 calls selected',
    sum: '$3.25',
  };
  const problems = (change: Partial<ShownSelection>) =>
    problemsOfSelection({ ...shown, ...change }, { known, selected });

  it('says nothing of a count and a sum over two pages', () => {
    expect(problems({})).toEqual([]);
  });

  it('finds a wrong tick, count, sum and amount', () => {
    const [first, second] = shown.rows;
    if (!first || !second) throw new Error('No rows');
    expect(problems({ rows: [{ ...first, isTicked: true }] })).toEqual(['k1 is ticked']);
    expect(problems({ rows: [{ ...second, isTicked: false }] })).toEqual(['k2 is not ticked']);
    expect(problems({ rows: [{ ...second, amount: '$1.14' }] })).toHaveLength(1);
    expect(problems({ count: '1 call selected' })).toHaveLength(1);
    expect(problems({ sum: '$3.26' })).toEqual(['1.125 + 2.125 is not $3.26']);
    expect(problems({ sum: undefined })).toHaveLength(1);
  });

  it('finds a sum that stays when nothing is selected', () => {
    const nothing = { known, selected: new Map<string, Call>() };
    const rows = shown.rows.map((row) => ({ ...row, isTicked: false }));
    const count = 'No calls selected';
    expect(problemsOfSelection({ rows, count, sum: undefined }, nothing)).toEqual([]);
    expect(problemsOfSelection({ rows, count, sum: '$0.00' }, nothing)).toHaveLength(1);
  });

  it('reads every exact sum in every language', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    const places = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), cents, places, (locale, units, scale) => {
        const amount = decimalOf(units, scale);
        const call = buildCall({ id: 'k', charge: money(amount) });
        const own = createFormatters(locale);
        const map = new Map([['k', call]]);
        const sum = own.money(call.charge);
        const found = problemsOfSelection(
          { rows: [], count: String(own.number(1)), sum },
          { known: map, selected: map },
        );
        expect(found, `${amount} as ${sum}`).toEqual([]);
      }),
    );
  });

  function decimalOf(units: number, scale: number): string {
    const digits = String(units).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    return scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  }
});

describe('notComputed', () => {
  it('finds what JavaScript writes for no value, and no word that contains it', () => {
    const texts = ['$NaN', 'undefined calls', 'Infinity', '[object Object]', '$∞', 'Invalid Date'];
    expect(notComputed(texts)).toHaveLength(texts.length);
    expect(notComputed(['Nancy', 'a null result', '$4.32'])).toEqual([]);
  });
});

describe('ofOtherMoney', () => {
  it('takes an amount as any of the languages writes it', () => {
    for (const locale of LOCALES) {
      const f = createFormatters(locale);
      for (const currency of ['USD', 'EUR', 'CAD']) {
        const text = f.money(money('-1234.5', currency));
        expect(ofOtherMoney([text], currency), text).toEqual([]);
      }
    }
  });

  it('finds another currency, also one with the same sign', () => {
    expect(ofOtherMoney(['€4.32'], 'USD')).toEqual(['not in USD: €4.32']);
    expect(ofOtherMoney(['CA$4.32'], 'USD')).toHaveLength(1);
    expect(ofOtherMoney(['CHF 4.32'], 'USD')).toHaveLength(1);
  });

  it('takes what stands in the place of an amount', () => {
    expect(ofOtherMoney(['–', '4 min', 'Everyday 120: SMS', '2 × $0.25'], 'USD')).toEqual([]);
  });
});

describe('isAnnounced', () => {
  it('knows the explanation of a setting, and nothing else', () => {
    const told =
      '"<redress-flow> has no adapter. Set the attribute adapter. See docs/embedding.md#settings."';
    expect(isAnnounced(told)).toBe(true);
    expect(isAnnounced('"TypeError: x is not a function"')).toBe(false);
  });
});
