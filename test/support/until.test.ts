import { expect } from '@open-wc/testing';
import { deferred } from './deferred.js';
import { aTask } from './real-time.js';
import { PATIENCE_MS, waitingBy, type Clock } from './until.js';

/** Time passes only while somebody pauses. */
class PausesAlone implements Clock {
  readonly pauses: number[] = [];
  tasks = 0;
  #time = 0;
  readonly #timers = new Map<() => void, number>();

  now(): number {
    return this.#time;
  }

  after(ms: number, act: () => void): () => void {
    this.#timers.set(act, this.#time + ms);
    if (ms < PATIENCE_MS) {
      this.pauses.push(ms);
      this.passTime(ms);
    }
    return () => this.#timers.delete(act);
  }

  async aTask(): Promise<void> {
    this.tasks += 1;
    this.passTime(0.1);
    await aTask();
  }

  passTime(ms: number): void {
    this.#time += ms;
    for (const [act, due] of this.#timers) {
      if (due > this.#time) continue;
      this.#timers.delete(act);
      act();
    }
  }

  get timersLeft(): number {
    return this.#timers.size;
  }
}

const messageOf = (failed: Promise<unknown>): Promise<string> =>
  failed.then(
    () => 'it did not fail',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('until', () => {
  it('looks at once, and gives what it sees', async () => {
    const clock = new PausesAlone();
    const { until } = waitingBy(clock);
    const texts: (string | undefined)[] = ['text'];
    const found: string = await until('the text', () => texts[0]);
    expect(found).to.equal('text');
    expect([clock.tasks, ...clock.pauses]).to.deep.equal([0]);
    expect(clock.timersLeft).to.equal(0);
  });

  it('looks again while a look is empty, throws or rejects', async () => {
    const { until } = waitingBy(new PausesAlone());
    const looks: (() => unknown)[] = [
      () => null,
      () => expect.fail('not yet'),
      () => Promise.reject(new Error('not there')),
      () => Promise.resolve(7),
    ];
    expect(await until('the seven', () => looks.shift()?.())).to.equal(7);
    expect(looks).to.have.length(0);
  });

  it('lets tasks pass at first, then pauses for longer and longer', async () => {
    const clock = new PausesAlone();
    const { until } = waitingBy(clock);
    await until('two seconds', () => clock.now() > 2_000);
    expect(clock.tasks).to.be.within(10, 50);
    expect(clock.pauses[0]).to.be.within(1, 1.5);
    expect(clock.pauses).to.deep.equal(clock.pauses.toSorted((a, b) => a - b));
    expect(clock.pauses.at(-1)).to.equal(50);
    expect(clock.pauses.length).to.be.lessThan(70);
  });

  it('gives up after 60 s, and says what it waited for and saw last', async () => {
    const clock = new PausesAlone();
    const { until } = waitingBy(clock);
    let looks = 0;
    const message = await messageOf(until('the dispute is listed', () => ((looks += 1), 0)));
    expect(message).to.equal('Waited 60 s for: the dispute is listed. Last seen: 0');
    expect(clock.now()).to.be.within(PATIENCE_MS, PATIENCE_MS + 100);
    const before = looks;
    for (let task = 0; task < 5; task += 1) await aTask();
    expect(looks).to.be.at.most(before + 1);
  });

  it('says the error of the last look, or what the test sees', async () => {
    const broken = () => {
      throw new Error('no table');
    };
    const { until } = waitingBy(new PausesAlone());
    expect(await messageOf(until('rows', broken))).to.contain('Last seen: Error: no table');
    const seen = () => ({ rows: 3 });
    expect(await messageOf(until('rows', broken, { seen }))).to.contain('Last seen: {"rows":3}');
    expect(await messageOf(until('rows', broken, { seen: broken }))).to.contain('no table');
  });

  it('gives up on a look that never ends', async () => {
    const clock = new PausesAlone();
    const { until } = waitingBy(clock);
    const message = messageOf(until('an answer', () => new Promise(() => {})));
    clock.passTime(PATIENCE_MS);
    expect(await message).to.contain('Waited 60 s for: an answer. Last seen: nothing');
  });
});

describe('arrives', () => {
  it('gives what arrives, or how it fails', async () => {
    const clock = new PausesAlone();
    const { arrives } = waitingBy(clock);
    expect(await arrives('it', Promise.resolve('here'))).to.equal('here');
    const refused = Promise.reject(new Error('refused'));
    expect(await messageOf(arrives('it', refused))).to.equal('refused');
    expect(clock.timersLeft).to.equal(0);
  });

  it('says after 60 s what did not arrive', async () => {
    const clock = new PausesAlone();
    const { arrives } = waitingBy(clock);
    const { promise } = deferred<string>();
    const message = messageOf(arrives('the saved file', promise));
    clock.passTime(PATIENCE_MS - 1);
    await aTask();
    clock.passTime(1);
    expect(await message).to.equal('Waited 60 s for: the saved file.');
  });
});
