import { expect } from '@open-wc/testing';
import { LaterCode, whenIdle } from '../../src/controllers/later-code.js';
import { comeBackOnline, goOffline } from '../support/connection.js';
import { putBack, replace } from '../support/replace.js';

function countedCode(...answers: readonly (string | Error)[]): {
  readonly code: LaterCode<string>;
  readonly asked: () => number;
} {
  let asked = 0;
  const code = new LaterCode(async () => {
    const answer = answers[asked];
    asked++;
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('too often');
    return answer;
  });
  return { code, asked: () => asked };
}

/** What it rejects with; undefined when it does not. */
const failureOf = (code: LaterCode<string>) =>
  code.load().then(
    () => undefined,
    (error: unknown) => error,
  );

describe('LaterCode', () => {
  it('should load once, however often it is asked', async () => {
    const { code, asked } = countedCode('the module');
    expect(await Promise.all([code.load(), code.load()])).to.deep.equal([
      'the module',
      'the module',
    ]);
    expect(await code.load()).to.equal('the module');
    expect(asked()).to.equal(1);
  });

  it('should load again after a failure', async () => {
    const { code, asked } = countedCode(new TypeError('did not arrive'), 'the module');
    expect(await failureOf(code)).to.have.property('message', 'did not arrive');
    expect(await code.load()).to.equal('the module');
    expect(asked()).to.equal(2);
  });

  it('should not even try without a connection: a browser may remember the failure', async () => {
    const { code, asked } = countedCode('the module');
    goOffline();
    expect(await failureOf(code)).to.have.property('message', 'offline');
    expect(asked()).to.equal(0);
    comeBackOnline();
    expect(await code.load()).to.equal('the module');
  });

  it('should give what is there without a connection', async () => {
    const { code } = countedCode('the module');
    await code.load();
    goOffline();
    expect(await code.load()).to.equal('the module');
  });
});

describe('whenIdle', () => {
  afterEach(putBack);

  it('should not wait for ever for a browser that is never idle', () => {
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
