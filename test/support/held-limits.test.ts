import { expect } from '@open-wc/testing';
import { holdLimits, type Timers } from './held-limits.js';

describe('holdLimits', () => {
  function heldTimers() {
    const asked: unknown[][] = [];
    const timers: Timers = {
      setTimeout: (...given) => asked.push(given),
      AbortSignal: {
        timeout: (ms) => {
          asked.push([ms]);
          return new AbortController().signal;
        },
      },
    };
    const release = holdLimits(timers);
    return { asked, timers, release };
  }
  const act = () => {};

  it('lets short timers run, with what they were given', () => {
    const { asked, timers } = heldTimers();
    timers.setTimeout(act);
    timers.setTimeout(act, 4_999, ...(['a'] as never[]));
    timers.AbortSignal.timeout?.(999);
    expect(asked).to.deep.equal([[act, 0], [act, 4_999, 'a'], [999]]);
  });

  it('lets no limit of the product pass', () => {
    const { asked, timers } = heldTimers();
    for (const ms of [5_000, 20_000, 300_000]) timers.setTimeout(act, ms);
    timers.AbortSignal.timeout?.(1_000);
    const never = 2 ** 31 - 1;
    expect(asked).to.deep.equal([[act, never], [act, never], [act, never], [never]]);
  });

  it('lets all run again when it is asked to', () => {
    const { asked, timers, release } = heldTimers();
    release();
    timers.setTimeout(act, 20_000);
    timers.AbortSignal.timeout?.(1_000);
    expect(asked).to.deep.equal([[act, 20_000], [1_000]]);
  });

  it('bears a browser without time-outs of signals', () => {
    expect(() => holdLimits({ setTimeout: () => 1, AbortSignal: {} })).not.to.throw();
  });

  it('holds the limits of the page of the tests, and those of the pages in frames', () => {
    const text = String(holdLimits);
    expect(text).to.contain('neverMs').and.not.to.contain('import');
    expect(String(setTimeout)).to.contain('neverMs');
  });
});
