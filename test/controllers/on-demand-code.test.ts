import { expect } from '@open-wc/testing';
import { OnDemandCode, whenIdle } from '../../src/controllers/on-demand-code.js';
import { comeBackOnline, goOffline } from '../support/connection.js';
import { putBack, replace } from '../support/replace.js';

function countedCode(...answers: readonly (string | Error)[]): {
  readonly code: OnDemandCode<string>;
  readonly asked: () => number;
} {
  let asked = 0;
  const code = new OnDemandCode(async () => {
    const answer = answers[asked];
    asked++;
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('too often');
    return answer;
  });
  return { code, asked: () => asked };
}

/** The error with which it rejects, if it does. */
const failureOf = (code: OnDemandCode<string>) =>
  code.load().then(
    () => undefined,
    (error: unknown) => error,
  );

describe('OnDemandCode', () => {
  it('loads once for many calls', async () => {
    const { code, asked } = countedCode('the module');
    expect(await Promise.all([code.load(), code.load()])).to.deep.equal([
      'the module',
      'the module',
    ]);
    expect(await code.load()).to.equal('the module');
    expect(asked()).to.equal(1);
  });

  it('loads again after a failure', async () => {
    const { code, asked } = countedCode(new TypeError('did not arrive'), 'the module');
    expect(await failureOf(code)).to.have.property('message', 'did not arrive');
    expect(await code.load()).to.equal('the module');
    expect(asked()).to.equal(2);
  });

  it('does not try offline, as a browser may cache the failure', async () => {
    const { code, asked } = countedCode('the module');
    goOffline();
    expect(await failureOf(code)).to.have.property('message', 'offline');
    expect(asked()).to.equal(0);
    comeBackOnline();
    expect(await code.load()).to.equal('the module');
  });

  it('returns loaded code offline', async () => {
    const { code } = countedCode('the module');
    await code.load();
    goOffline();
    expect(await code.load()).to.equal('the module');
  });
});

describe('whenIdle', () => {
  afterEach(putBack);

  it('runs the task in a browser that is never idle', () => {
    let isDone = false;
    const neverIdle: typeof requestIdleCallback = (task, { timeout } = {}) => {
      if (timeout !== undefined) task({ didTimeout: true, timeRemaining: () => 0 });
      return 1;
    };
    replace(globalThis, 'requestIdleCallback', neverIdle);
    whenIdle(() => {
      isDone = true;
    });
    expect(isDone).to.equal(true);
  });
});
