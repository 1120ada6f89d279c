import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingError, type BillingErrorCode } from '../../../src/contract/index.js';
import {
  intention,
  isUnsettled,
  type Attempt,
  type Event,
  type Intention,
} from '../../../src/store/submission/intention.js';
import { next } from '../../../src/store/submission/machine.js';
import { submissionOf } from '../../../src/store/submission/submission-of.js';

type Receipt = string;

const lost = new BillingError('timeout', undefined, { mayHaveArrived: true });
const refusal = (code: BillingErrorCode): BillingError => new BillingError(code);
const prepared = (content = 'v1', key = 'k1', stored: readonly Attempt[] = []) =>
  ({ type: 'prepared', content, key, newReference: 'new', stored }) as const;

function run(events: readonly Event<Receipt>[], canLookUp = true) {
  let state: Intention<Receipt> = intention('ref', canLookUp);
  const effects: string[] = [];
  const sent: Attempt[] = [];
  for (const event of events) {
    const transition = next(state, event);
    state = transition.state;
    effects.push(...transition.effects.map((effect) => effect.do));
    for (const effect of transition.effects) if (effect.do === 'send') sent.push(effect.attempt);
  }
  return { state, effects, sent, shown: submissionOf(state)?.state };
}

describe('next', () => {
  it('stores the key before the first byte (R2)', () => {
    const { effects, state } = run([{ type: 'submit' }, prepared()]);
    expect(effects).toEqual(['prepare', 'store', 'send']);
    expect(isUnsettled(state)).toBe(true);
  });

  it('sends nothing when the key cannot be stored (R2)', () => {
    const { state, shown, effects } = run([
      { type: 'submit' },
      prepared(),
      { type: 'not-sent', error: new BillingError('unknown') },
    ]);
    expect(isUnsettled(state)).toBe(false);
    // Or the stored key would look uncertain to every tab.
    expect(effects).toContain('settle');
    expect(shown).toBe('retryable');
  });

  it('joins further submits while it is sending (R1)', () => {
    const { sent } = run([
      { type: 'submit' },
      { type: 'submit' },
      prepared(),
      { type: 'submit' },
      { type: 'failed', error: lost },
      { type: 'submit' },
    ]);
    expect(sent).toHaveLength(1);
  });

  it("looks up another tab's unsettled attempt on the subject first (R1)", () => {
    const other: Attempt = { content: 'x', key: 'k0', reference: 'theirs', status: 'uncertain' };
    const { effects, sent } = run([
      { type: 'submit' },
      prepared('v1', 'k1', [other]),
      { type: 'missing' },
      prepared('v1', 'k1', [other]),
    ]);
    expect(effects).toEqual(['prepare', 'look-up', 'settle', 'prepare', 'store', 'send']);
    expect(sent).toMatchObject([{ key: 'k1', reference: 'theirs' }]);
  });

  it("takes another tab's client reference once its own attempts are settled (R1)", () => {
    const other: Attempt = { content: 'x', key: 'k0', reference: 'theirs', status: 'uncertain' };
    const { sent } = run([
      { type: 'submit' },
      prepared(),
      { type: 'failed', error: refusal('forbidden') },
      { type: 'missing' },
      { type: 'submit' },
      prepared('v1', 'k2', [other]),
      { type: 'missing' },
      prepared('v1', 'k2', [other]),
    ]);
    expect(sent).toMatchObject([
      { key: 'k1', reference: 'ref' },
      { key: 'k2', reference: 'theirs' },
    ]);
  });

  it('sends after a look-up by resume() when submit() joins it (R1)', () => {
    const { effects } = run([
      { type: 'submit' },
      prepared(),
      { type: 'aborted', error: refusal('aborted') },
      { type: 'resume' },
      { type: 'submit' },
      { type: 'missing' },
      prepared('v1', 'k2'),
    ]);
    expect(effects.slice(-3)).toEqual(['prepare', 'store', 'send']);
  });

  it('uses a new key for the same content only after the key was spent', () => {
    const { sent } = run([
      { type: 'submit' },
      prepared(),
      { type: 'failed', error: refusal('key-reused') },
      { type: 'missing' },
      { type: 'submit' },
      prepared('v1', 'k2'),
    ]);
    expect(sent.map(({ key }) => key)).toEqual(['k1', 'k2']);
  });

  it('settles an uncertain message before it sends an edited one (R1)', () => {
    const events: Event<Receipt>[] = [
      { type: 'submit' },
      prepared(),
      { type: 'failed', error: lost },
      { type: 'submit' },
      prepared('v2', 'k2'),
    ];
    expect(run(events, false)).toMatchObject({ shown: 'checking', sent: { length: 1 } });
    events.push({ type: 'missing' }, prepared('v2', 'k2'));
    expect(run(events, false).sent.map(({ key }) => key)).toEqual(['k1', 'k2']);
  });

  describe('for any sequence of events', () => {
    const error = fc.oneof(
      fc.constant(lost),
      fc
        .constantFrom(
          'invalid',
          'forbidden',
          'conflict',
          'rate-limited',
          'unauthenticated',
          'key-reused',
        )
        .map((code) => refusal(code)),
    );
    const event: fc.Arbitrary<Event<Receipt>> = fc.oneof(
      fc.constant<Event<Receipt>>({ type: 'submit' }),
      fc.constant<Event<Receipt>>({ type: 'resume' }),
      fc.constant<Event<Receipt>>({ type: 'missing' }),
      fc
        .record({ content: fc.constantFrom('v1', 'v2'), key: fc.uuid() })
        .map(({ content, key }): Event<Receipt> => prepared(content, key)),
      error.map((one): Event<Receipt> => ({ type: 'failed', error: one })),
      error.map((one): Event<Receipt> => ({ type: 'look-up-failed', error: one })),
      fc.constant<Event<Receipt>>({ type: 'aborted', error: refusal('aborted') }),
    );
    const events = fc.array(event, { maxLength: 30 });

    it('stays unsettled from a lost answer until a receipt (R3)', () => {
      fc.assert(
        fc.property(events, events, (before, after) => {
          const known = run(before).state;
          if (known.phase !== 'sending') return;
          let state = next(known, { type: 'failed', error: lost }).state;
          for (const one of after) {
            state = next(state, one).state;
            expect(isUnsettled(state)).toBe(true);
            expect(['rejected', 'retryable', 'none']).not.toContain(submissionOf(state)?.state);
          }
          const idle = next(state, { type: 'aborted', error: refusal('aborted') }).state;
          const { state: received } = next(idle, { type: 'receipt', receipt: 'd1' });
          expect(received.phase).toBe('received');
        }),
        { numRuns: 2_000 },
      );
    });

    it('gives one content one key and one key one content (R2)', () => {
      fc.assert(
        fc.property(events, (all) => {
          const { sent, state } = run(all);
          const spent = new Set(
            state.attempts.filter(({ isKeySpent }) => isKeySpent).map(({ key }) => key),
          );
          const byContent = new Map<string, Set<string>>();
          for (const { content, key } of sent) {
            if (spent.has(key)) continue;
            byContent.set(content, (byContent.get(content) ?? new Set()).add(key));
          }
          for (const keys of byContent.values()) expect(keys.size).toBe(1);
          const contents = new Map(sent.map(({ key, content }) => [key, content]));
          for (const { key, content } of sent) expect(contents.get(key)).toBe(content);
        }),
        { numRuns: 2_000 },
      );
    });

    it('looks up before it sends while an attempt is unsettled (R1)', () => {
      fc.assert(
        fc.property(events, (all) => {
          let state: Intention<Receipt> = intention('ref');
          let isAsked = true;
          for (const one of all) {
            const transition = next(state, one);
            if (one.type === 'missing' && transition.state !== state) isAsked = true;
            for (const effect of transition.effects) {
              if (effect.do !== 'send') continue;
              expect(isAsked).toBe(true);
              isAsked = false;
            }
            state = transition.state;
            if (state.attempts.every(({ status }) => status === 'settled')) isAsked = true;
            if (state.phase === 'sending') isAsked = false;
          }
        }),
        { numRuns: 2_000 },
      );
    });
  });
});
