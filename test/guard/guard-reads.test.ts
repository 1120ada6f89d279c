import { describe, expect, it } from 'vitest';
import { guardContext } from '../../src/guard/guard-context.js';
import { guardReads } from '../../src/guard/guard-reads.js';
import { guardWrites } from '../../src/guard/guard-writes.js';
import { stubAdapter } from '../support/stub-adapter.js';

describe('guardReads', () => {
  it('contains no write', () => {
    const adapter = stubAdapter();
    const context = guardContext(adapter);
    const reads = Object.keys(guardReads(context));
    const writes = Object.keys(guardWrites(context));
    expect(reads.filter((name) => writes.includes(name))).toEqual([]);
    expect([...reads, ...writes].toSorted()).toEqual([...Object.keys(adapter), 'now'].toSorted());
    expect(writes.toSorted()).toEqual([
      'addInformation',
      'contact',
      'contain',
      'feedback',
      'openDispute',
      'uploadEvidence',
      'withdraw',
    ]);
  });
});
