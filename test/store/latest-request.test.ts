import { describe, expect, it } from 'vitest';
import { LatestRequest } from '../../src/store/latest-request.js';

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('LatestRequest', () => {
  it('should deliver the answer of the newest request only, and abort the earlier one (R6)', async () => {
    const request = new LatestRequest();
    const first = deferred<string>();
    const second = deferred<string>();
    const delivered: string[] = [];
    let firstSignal: AbortSignal | undefined;
    const take = (answer: string) => void delivered.push(answer);
    const fail = () => void delivered.push('failure');
    const runs = [
      request.run((signal) => ((firstSignal = signal), first.promise), take, fail),
      request.run(() => second.promise, take, fail),
    ];
    expect(firstSignal?.aborted).toBe(true);
    second.resolve('second');
    first.resolve('first');
    await Promise.all(runs);
    expect(delivered).toEqual(['second']);
    expect(request.isRunning).toBe(false);
  });

  it('should not deliver the failure of an earlier request (R6)', async () => {
    const request = new LatestRequest();
    const first = deferred<string>();
    const second = deferred<string>();
    const delivered: string[] = [];
    const runs = [first, second].map(({ promise }) =>
      request.run(
        () => promise,
        (answer) => void delivered.push(answer),
        () => void delivered.push('failure'),
      ),
    );
    first.reject(new Error('late'));
    second.resolve('second');
    await Promise.all(runs);
    expect(delivered).toEqual(['second']);
  });

  it('should deliver nothing after abort()', async () => {
    const request = new LatestRequest();
    const asked = deferred<string>();
    const delivered: string[] = [];
    const run = request.run(
      () => asked.promise,
      (answer) => void delivered.push(answer),
      () => void delivered.push('failure'),
    );
    request.abort();
    asked.resolve('late');
    await run;
    expect(delivered).toEqual([]);
  });

  it('should take what is thrown before anything was asked for a failure', async () => {
    const failures: unknown[] = [];
    await new LatestRequest().run<string>(
      () => {
        throw new Error('no adapter');
      },
      () => {},
      (error) => void failures.push(error),
    );
    expect(failures).toEqual([new Error('no adapter')]);
  });

  it('should not hide a mistake in taking over the answer', async () => {
    const failures: unknown[] = [];
    const run = new LatestRequest().run(
      async () => 'answer',
      () => {
        throw new RangeError('mistake');
      },
      (error) => void failures.push(error),
    );
    await expect(run).rejects.toThrow('mistake');
    expect(failures).toEqual([]);
  });
});
