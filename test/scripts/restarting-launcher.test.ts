import { afterEach, describe, expect, it, vi } from 'vitest';
import { RestartingLauncher } from '../runner/restarting-launcher.mjs';

const LIMIT = 1_000;
const never = () => new Promise<never>(() => {});

class FakeEngine {
  name = 'Fake';
  type = 'fake';
  startSession = vi.fn<(id: string, url: string) => Promise<void>>(async () => {});
  stopSession = vi.fn<(id: string) => Promise<object>>(async () => ({ testCoverage: undefined }));
  stop = vi.fn<() => Promise<void>>(async () => {});
  initialize = vi.fn<(...settings: unknown[]) => void>();
  isActive = () => true;
  getBrowserUrl = (id: string) => id;
  startDebugSession = never;
}

function start() {
  const engines: FakeEngine[] = [];
  const launcher = new RestartingLauncher(
    () => {
      const engine = new FakeEngine();
      engines.push(engine);
      return engine;
    },
    { limit: LIMIT },
  );
  return { launcher, engines };
}

/** The engine that does not answer to this. */
async function startHung(method: 'startSession' | 'stopSession') {
  vi.useFakeTimers();
  const { launcher, engines } = start();
  await launcher.initialize(config, ['a.test.ts']);
  engines[0]?.[method].mockImplementation(never);
  return { launcher, engines };
}

const config = {} as Parameters<RestartingLauncher<FakeEngine>['initialize']>[0];

describe('RestartingLauncher', () => {
  afterEach(() => vi.useRealTimers());

  it('keeps its engine from page to page', async () => {
    const { launcher, engines } = start();
    await launcher.startSession('a', '/a');
    expect(launcher.isActive('a')).toBe(true);
    await launcher.stopSession('a');
    expect(launcher.isActive('a')).toBe(false);
    await launcher.startSession('b', '/b');
    expect(engines).toHaveLength(1);
    expect(engines[0]?.startSession).toHaveBeenLastCalledWith('b', '/b');
  });

  it('fails a page that its engine does not open, and opens the next one in a new engine', async () => {
    const { launcher, engines } = await startHung('startSession');
    const failure = expect(launcher.startSession('a', '/a')).rejects.toThrow(
      'did not open the page',
    );
    await vi.advanceTimersByTimeAsync(LIMIT);
    await failure;
    // Else the runner would ask the new engine to leave a page that it does not know.
    expect(launcher.isActive('a')).toBe(false);
    expect(engines[0]?.stop).toHaveBeenCalled();
    await launcher.startSession('b', '/b');
    expect(engines[1]?.startSession).toHaveBeenCalledWith('b', '/b');
    expect(engines[1]?.initialize).toHaveBeenCalledWith(config, ['a.test.ts']);
  });

  it('fails a page that its engine does not leave, and opens the next one in a new engine', async () => {
    const { launcher, engines } = await startHung('stopSession');
    await launcher.startSession('a', '/a');
    const failure = expect(launcher.stopSession('a')).rejects.toThrow('did not leave the page');
    await vi.advanceTimersByTimeAsync(LIMIT);
    await failure;
    await launcher.startSession('b', '/b');
    expect(engines[1]?.startSession).toHaveBeenCalledWith('b', '/b');
  });

  it('does not ask the engine of a page that was given up', async () => {
    const { launcher, engines } = await startHung('stopSession');
    await launcher.startSession('a', '/a');
    launcher.giveUp('a');
    expect(await launcher.stopSession('a')).toEqual({ errors: [] });
    expect(engines[0]?.stopSession).not.toHaveBeenCalled();
    expect(engines).toHaveLength(2);
  });

  it('ends when its engine does not close', async () => {
    const { launcher, engines } = await startHung('stopSession');
    engines[0]?.stop.mockImplementation(never);
    const end = launcher.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    await end;
  });
});
