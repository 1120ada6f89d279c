/** How a check runs: repeats, limits, a choice of rules, progress. */
import { describe, expect, it } from 'vitest';
import { BillingError, type BillingAdapter } from '../../src/contract/index.js';
import { checkAdapter, formatReport, type CheckOptions } from '../../src/testing/index.js';
import { mapMethods } from '../../src/testing/requests/map-methods.js';
import { FakeGuardClock } from '../support/fake-guard-clock.js';
import { until } from '../support/until.js';
import { optionsWith } from './good-system.js';

/** Pauses pass at once; limits never pass. */
const withoutWaiting: CheckOptions['wait'] = (ms) =>
  ms < 10_000 ? Promise.resolve() : new Promise(() => {});

/** Refuses every ninth request, whatever is asked. The customers of one rule share the limit. */
function rateLimited(): CheckOptions {
  let asked = 0;
  return optionsWith((good) =>
    mapMethods(good, (_, method) => async (input, options) => {
      asked += 1;
      if (asked % 9 === 0) throw tooMany(1_000);
      return method(input, options);
    }),
  );
}

/** Fails so often with this error, and then works. */
function failing(times: number, error: BillingError): CheckOptions {
  return optionsWith((good) => {
    let failures = 0;
    const calls: BillingAdapter['calls'] = async (input, options) => {
      failures += 1;
      if (failures <= times) throw error;
      return good.calls(input, options);
    };
    return { ...good, calls };
  });
}

const tooMany = (retryAfterMs?: number) =>
  new BillingError('rate-limited', 'HTTP 429', retryAfterMs === undefined ? {} : { retryAfterMs });

const waitBy =
  (clock: FakeGuardClock): CheckOptions['wait'] =>
  (ms, signal) =>
    clock.delay(ms, signal);

const resultOf = async (options: CheckOptions, id: string) => {
  const [rule] = (await checkAdapter({ ...options, only: [id] })).rules;
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
};

describe('checkAdapter, repeating requests', () => {
  it('passes every rule although every ninth request is refused for now (D5, R4)', async () => {
    const { rules } = await checkAdapter({ ...rateLimited(), wait: withoutWaiting });
    expect(rules.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(rules.some(({ repeated }) => repeated > 0)).toBe(true);
  });

  it('tells how many requests were repeated (D5)', async () => {
    const options = { ...failing(2, tooMany()), wait: withoutWaiting };
    const report = await checkAdapter({ ...options, only: ['calls-no-duplicates'] });
    expect(report.rules).toMatchObject([{ result: 'passed', repeated: 2 }]);
    const { requests = 0 } = report.rules[0] ?? {};
    expect(formatReport(report)).toContain(`(${requests} requests, 2 of them repeated)`);
  });

  it('gives up a read after as many attempts as Redress, and names the request (D5)', async () => {
    const options = { ...failing(Infinity, tooMany()), wait: withoutWaiting };
    expect(await resultOf(options, 'calls-no-duplicates')).toMatchObject({
      result: 'skipped',
      repeated: 2,
      message:
        'It needs the calls first, but calls({ lineId: "line-1", cycleId: "cycle-1" }) ended with the error `rate-limited` (HTTP 429).',
    });
  });

  it('takes another limit for pauses, as a sandbox may ask for minutes (D5)', async () => {
    const asked = failing(1, tooMany(90_000));
    const impatient = { ...asked, wait: withoutWaiting };
    expect(await resultOf(impatient, 'calls-no-duplicates')).toMatchObject({ result: 'skipped' });
    const clock = new FakeGuardClock();
    const result = resultOf(
      { ...asked, retry: { longestRetryAfterMs: 120_000 }, wait: waitBy(clock) },
      'calls-no-duplicates',
    );
    await until('a pause of 90 s', () => clock.waiting.some((ms) => ms >= 90_000 && ms < 91_000));
    await clock.advance(91_000);
    expect(await result).toMatchObject({ result: 'passed', repeated: 1 });
  });
});

describe('checkAdapter, giving up', () => {
  /** Lets a limit of this length pass once the rule waits for a request. */
  function hanging(limitMs: number) {
    let hang = () => {};
    const hangs = new Promise<void>((resolve) => {
      hang = resolve;
    });
    const options = optionsWith((good) => ({
      ...good,
      dispute: () => {
        hang();
        return new Promise(() => {});
      },
    }));
    const wait: CheckOptions['wait'] = (ms) => (ms === limitMs ? hangs : new Promise(() => {}));
    return { ...options, wait };
  }

  it('names the request that is not answered, not only the limit (D5)', async () => {
    const { result, message } = await resultOf(
      { ...hanging(7_000), timeoutMs: 7_000 },
      'dispute-read-back',
    );
    expect(result).toBe('failed');
    expect(message).toBe(
      'Asked: dispute({ disputeId: "d1" }). Got: no answer within 7 s. To fix: answer, or throw; also when `options.signal` fires.',
    );
  });

  it('gives up one attempt after the time that Redress waits, and asks again (D5, R5)', async () => {
    let attempts = 0;
    const clock = new FakeGuardClock();
    const base = optionsWith((good) => ({
      ...good,
      billingCycles: (input, options) => {
        attempts += 1;
        return attempts === 1 ? new Promise(() => {}) : good.billingCycles(input, options);
      },
    }));
    const result = resultOf({ ...base, wait: waitBy(clock) }, 'cycles-shape');
    await until('the attempt hangs', () => attempts === 1);
    await clock.advance(20_000);
    await until('a pause', () => clock.waiting.some((ms) => ms < 1_000));
    await clock.advance(1_000);
    expect(await result).toMatchObject({ result: 'passed', repeated: 1 });
  });

  it('counts the pauses of the billing system as no time of the rule (D5)', async () => {
    const clock = new FakeGuardClock();
    const isPause = (ms: number) => ms >= 25_000 && ms < 26_000;
    let asked = 0;
    const base = optionsWith((good) => ({
      ...good,
      calls: async (input, options) => {
        asked += 1;
        if (asked < 6 && asked % 2 > 0) throw tooMany(25_000);
        return good.calls(input, options);
      },
    }));
    const result = resultOf({ ...base, wait: waitBy(clock) }, 'open-shape');
    for (let pause = 1; pause <= 3; pause += 1) {
      await until(`pause ${pause}`, () => asked === 2 * pause - 1 && clock.waiting.some(isPause));
      await clock.advance(26_000);
    }
    expect(await result).toMatchObject({ result: 'passed', repeated: 3 });
  });

  it('says that no adapter was made (D5)', async () => {
    const failed = await resultOf(
      { create: () => Promise.reject(new Error('No test account')) },
      'account-shape',
    );
    expect(failed.message).toBe(
      'Asked: `create` for an adapter. Got: the error `unknown`: something that is no BillingError was thrown, "Error: No test account". To fix: answer, or throw a BillingError whose code says what is the matter.',
    );
  });
});

describe('checkAdapter, asked for some rules', () => {
  it('checks only those, in their usual order (D5)', async () => {
    const only = ['open-shape', 'calls-shape'];
    const { rules } = await checkAdapter({ ...optionsWith(), only });
    expect(rules.map(({ id }) => id)).toEqual(['calls-shape', 'open-shape']);
  });

  it('names the rules that exist when asked for another (D5)', async () => {
    const asked = checkAdapter({ ...optionsWith(), only: ['open-shap'] });
    await expect(asked).rejects.toThrow(/^There is no rule "open-shap"\. There are: .*open-shape,/);
  });

  it('announces each rule before it is checked (D5)', async () => {
    const told: string[] = [];
    await checkAdapter(
      { ...optionsWith(), only: ['account-shape', 'lines-shape'] },
      {
        onStart: ({ id, sentence }, nth, total) => told.push(`${nth}/${total} ${id} ${sentence}`),
        onResult: ({ id, result }) => told.push(`${id} ${result}`),
      },
    );
    expect(told).toEqual([
      '1/2 account-shape answers the account of whoever is signed in',
      'account-shape passed',
      '2/2 lines-shape answers the phone numbers of the account, each id once',
      'lines-shape passed',
    ]);
  });
});
