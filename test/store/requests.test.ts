import { describe, expect, it } from 'vitest';
import { Requests } from '../../src/store/requests.js';
import { deferred } from '../support/deferred.js';

/** Records the deliveries in order. */
function delivery(): { told: unknown[]; on: Parameters<Requests['supersede']>[2] } {
  const told: unknown[] = [];
  const on = {
    answer: (answer: unknown) => void told.push(answer),
    failure: (error: unknown) => void told.push(error),
    cancelled: () => void told.push('called off'),
  };
  return { told, on };
}

describe('Requests.supersede', () => {
  it('delivers only the newest answer and aborts the earlier request (R6)', async () => {
    const requests = new Requests();
    const [first, second] = [deferred<string>(), deferred<string>()];
    const { told, on } = delivery();
    let firstSignal: AbortSignal | undefined;
    const runs = [
      requests.supersede('calls', (signal) => ((firstSignal = signal), first.promise), on),
      requests.supersede('calls', () => second.promise, on),
    ];
    expect(firstSignal?.aborted).toBe(true);
    second.resolve('second');
    first.resolve('first');
    await Promise.all(runs);
    expect(told).toEqual(['second']);
    expect(requests.isRunning('calls')).toBe(false);
  });

  it('does not deliver the failure of an earlier request (R6)', async () => {
    const requests = new Requests();
    const [first, second] = [deferred<string>(), deferred<string>()];
    const { told, on } = delivery();
    const runs = [first, second].map(({ promise }) =>
      requests.supersede('calls', () => promise, on),
    );
    first.reject(new Error('late'));
    second.resolve('second');
    await Promise.all(runs);
    expect(told).toEqual(['second']);
  });

  it('keeps requests of different names separate', async () => {
    const requests = new Requests();
    const { told, on } = delivery();
    const names = ['lines', 'cycles'];
    await Promise.all(names.map((name) => requests.supersede(name, async () => name, on)));
    expect(told).toEqual(names);
  });

  it('delivers nothing after a drop', async () => {
    const requests = new Requests();
    const asked = deferred<string>();
    const { told, on } = delivery();
    const run = requests.supersede('dispute', () => asked.promise, on);
    requests.drop('dispute');
    asked.resolve('late');
    await run;
    expect(told).toEqual([]);
  });

  it('delivers a synchronous error as a failure', async () => {
    const { told, on } = delivery();
    const ask = (): Promise<never> => {
      throw new Error('no adapter');
    };
    await new Requests().supersede('calls', ask, on);
    expect(told).toEqual([new Error('no adapter')]);
  });

  it('does not catch an error of the delivery', async () => {
    const { told, on } = delivery();
    const answer = (): never => {
      throw new RangeError('mistake');
    };
    const run = new Requests().supersede('calls', async () => 'answer', { ...on, answer });
    await expect(run).rejects.toThrow('mistake');
    expect(told).toEqual([]);
  });
});

describe('Requests.once', () => {
  it('joins the running call and runs again afterwards (R1)', async () => {
    const requests = new Requests();
    const sent = deferred();
    let runs = 0;
    const run = (): Promise<void> => {
      runs += 1;
      return sent.promise;
    };
    const first = requests.once('upload', run);
    expect(requests.once('upload', run)).toBe(first);
    sent.resolve();
    await first;
    await requests.once('upload', run);
    expect(runs).toBe(2);
  });
});

describe('Requests.end', () => {
  it('cancels all requests at once; later ones belong to the next attachment (R5)', async () => {
    const requests = new Requests();
    const { attachment } = requests;
    const asked = deferred<string>();
    const { told, on } = delivery();
    const run = requests.supersede('calls', () => asked.promise, on);
    const flight = requests.once('upload', () => new Promise(() => {}));
    requests.end();
    expect(told).toEqual(['called off']);
    expect(attachment.aborted).toBe(true);
    expect(requests.attachment.aborted).toBe(false);
    expect(requests.once('upload', async () => {})).not.toBe(flight);
    asked.resolve('late');
    await run;
    expect(told).toEqual(['called off']);
  });
});
