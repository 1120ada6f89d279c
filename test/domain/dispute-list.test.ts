import { describe, expect, it } from 'vitest';
import type { Dispute } from '../../src/contract/index.js';
import { byUrgency, findDisputes } from '../../src/domain/index.js';
import { buildDispute, buildInformationRequest } from '../support/builders.js';

const asking = (id: string, dueBy?: string): Dispute =>
  buildDispute({
    id,
    status: 'information-requested',
    informationRequests: [buildInformationRequest({ dueBy })],
  });

const idsOf = (disputes: readonly Dispute[]): string[] => disputes.map(({ id }) => id);

describe('byUrgency', () => {
  it('puts what waits for the customer apart, the nearest day first', () => {
    const disputes = [
      buildDispute({ id: 'open' }),
      asking('no day'),
      asking('late', '2026-09-20'),
      buildDispute({ id: 'over', status: 'denied' }),
      asking('soon', '2026-08-20'),
    ];
    const { waiting, others } = byUrgency(disputes);
    expect(idsOf(waiting)).toEqual(['soon', 'late', 'no day']);
    expect(idsOf(others)).toEqual(['open', 'over']);
  });

  it('no longer waits for an answer once the dispute is over', () => {
    const over: Dispute = { ...asking('over', '2026-08-20'), status: 'denied' };
    expect(byUrgency([over]).waiting).toEqual([]);
  });
});

describe('findDisputes', () => {
  const disputes = [
    buildDispute({ id: 'a', status: 'submitted' }),
    buildDispute({ id: 'b', status: 'under-review' }),
    buildDispute({ id: 'c', status: 'denied' }),
  ];
  const texts: Readonly<Record<string, readonly string[]>> = {
    a: ['RD-1001', '+33 1 42 68 53 00'],
    b: ['RD-1002', 'Durée incorrecte'],
    c: ['RD-2001', 'Bill B-7'],
  };
  const found = (text: string, status?: Dispute['status']): string[] =>
    idsOf(findDisputes(disputes, { text, status }, ({ id }) => texts[id] ?? []));

  it.each([
    ['', ['a', 'b', 'c']],
    ['rd-100', ['a', 'b']],
    ['duree INCORRECTE', ['b']],
    ['42685', ['a']],
    ['42 68 53', ['a']],
    ['rd bill', ['c']],
    ['nobody', []],
  ])('finds for "%s" what has all of it', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('takes submitted and under review for one status', () => {
    expect(found('', 'under-review')).toEqual(['a', 'b']);
    expect(found('rd-2', 'under-review')).toEqual([]);
    expect(found('', 'denied')).toEqual(['c']);
  });
});
