import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingError } from '../../src/contract/index.js';
import { guardAdapter } from '../../src/guard/index.js';
import { uploadProgress } from '../../src/guard/guarded-write.js';
import { buildEvidence } from '../support/builders.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { stubAdapter } from '../support/stub-adapter.js';

const input = {
  accountId: 'account-1',
  disputeId: 'dispute-1',
  file: new Blob(['x']),
  name: 'x.txt',
  mediaType: 'text/plain',
} as const;

describe('uploadProgress', () => {
  it('reports only rising shares from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.double({ min: -1, max: 2 }))), (reports) => {
        const shares: number[] = [];
        const { report } = uploadProgress((share) => shares.push(share));
        reports.forEach(report);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          if (index > 0) expect(share).toBeGreaterThan(shares[index - 1] ?? 1);
        });
      }),
    );
  });
});

describe('guardAdapter: evidence', () => {
  it('reports progress until the upload has ended', async () => {
    const shares: number[] = [];
    let report: ((share: number) => void) | undefined;
    const guarded = guardAdapter(
      stubAdapter({
        uploadEvidence: async (_input, { onProgress }) => {
          report = onProgress;
          [0, 0.5, 0.25, Number.NaN, 7].forEach((share) => onProgress?.(share));
          return buildEvidence();
        },
      }),
      { clock: new FakeGuardClock() },
    );
    const options = {
      signal: new AbortController().signal,
      idempotencyKey: 'key-1',
      onProgress: (share: number) => shares.push(share),
    };
    await guarded.uploadEvidence(input, options);
    expect(shares).toEqual([0, 0.5, 1]);
    report?.(1);
    expect(shares).toHaveLength(3);
  });

  it.each(['a failure', 'an abort'])('reports nothing after %s', async (end) => {
    const shares: number[] = [];
    const caller = new AbortController();
    let report: ((share: number) => void) | undefined;
    const guarded = guardAdapter(
      stubAdapter({
        uploadEvidence: (_input, { onProgress }) => {
          report = onProgress;
          if (end === 'an abort') return new Promise(() => {});
          return Promise.reject(new BillingError('invalid'));
        },
      }),
      { clock: new FakeGuardClock() },
    );
    const outcome = guarded
      .uploadEvidence(input, {
        signal: caller.signal,
        idempotencyKey: 'key-1',
        onProgress: (share) => shares.push(share),
      })
      .catch((error: unknown) => error);
    if (end === 'an abort') caller.abort();
    expect(await outcome).toBeInstanceOf(BillingError);
    report?.(0.9);
    expect(shares).toEqual([]);
  });

  it('uploads without a listener', async () => {
    const guarded = guardAdapter(
      stubAdapter({
        uploadEvidence: async (_input, { onProgress }) => {
          onProgress?.(0.5);
          return buildEvidence();
        },
      }),
      { clock: new FakeGuardClock() },
    );
    const { signal } = new AbortController();
    expect(await guarded.uploadEvidence(input, { signal, idempotencyKey: 'key-1' })).toEqual(
      buildEvidence(),
    );
  });
});
