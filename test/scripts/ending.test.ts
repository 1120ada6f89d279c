/** A test run ends with every process that it started, in whatever way it comes to its end. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findInPath } from '../../scripts/lib/browsers.mjs';
import { listByPs, listProcesses } from '../../scripts/lib/process-list.mjs';
import { toolNode } from '../../scripts/lib/project.mjs';
import { until } from '../support/until.js';

const NAMES = ['inner', 'tool', 'server', 'stubborn', 'stranger'] as const;
const NEVER = 3_600_000;

/** Of those that run, by what the system tells: not by what the module under test finds. */
function running(marker: string, pids: readonly number[]): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const state = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
        if (state === 'Z' || state === 'X') return false;
        return pids.includes(pid) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(marker);
      } catch {
        return false;
      }
    });
}

class Run {
  readonly #folder = mkdtempSync(join(tmpdir(), 'endless-'));
  readonly #marker = randomUUID();
  readonly #outer;
  readonly #closed;
  #output = '';

  constructor(timeLimit: number, ...options: readonly string[]) {
    const script = 'test/scripts/fixtures/endless/outer.mjs';
    this.#outer = spawn(toolNode(), [script, this.#folder, String(timeLimit), ...options], {
      env: { ...process.env, REDRESS_RUN: `${process.env['REDRESS_RUN'] ?? ''}:${this.#marker}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#outer.stdout, this.#outer.stderr]) {
      stream.on('data', (chunk: unknown) => (this.#output += String(chunk)));
    }
    this.#closed = once(this.#outer, 'close');
  }

  pidOf(name: 'outer' | (typeof NAMES)[number]): number {
    if (name === 'outer') return this.#outer.pid ?? 0;
    const file = join(this.#folder, name);
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  }

  /** Until all processes run. */
  async ready(): Promise<void> {
    await until('all processes of the run', () => NAMES.every((name) => this.pidOf(name) > 0));
  }

  /** Resolves when nobody holds the output any longer, with its last line. */
  async end(): Promise<{ code: number | null; lastLine: string | undefined; output: string }> {
    const [code] = (await this.#closed) as [number | null];
    return { code, lastLine: this.#output.trimEnd().split('\n').at(-1), output: this.#output };
  }

  left(): number[] {
    return running(
      this.#marker,
      NAMES.map((name) => this.pidOf(name)),
    );
  }

  remove(): void {
    for (const pid of this.left()) process.kill(pid, 'SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const runs: Run[] = [];

function start(...options: ConstructorParameters<typeof Run>): Run {
  const run = new Run(...options);
  runs.push(run);
  return run;
}

afterEach(() => {
  for (const run of runs.splice(0)) run.remove();
});

describe.skipIf(process.platform !== 'linux')('a test run whose tool never ends', () => {
  it('ends at its time limit, with all its processes (R17)', async () => {
    const run = start(3_000);
    const { code, lastLine, output } = await run.end();
    expect(lastLine, output).toBe('0 passed, 1 failed');
    expect(output).toContain('did not end within 3 s');
    expect(code).toBe(1);
    expect(run.left()).toEqual([]);
  });

  it.each([
    ['SIGINT', 'outer', 130, 'the tool works'],
    ['SIGTERM', 'outer', 143, 'the tool works'],
    ['SIGHUP', 'outer', 129, 'the tool works'],
    ['SIGUSR2', 'inner', 1, 'crash on purpose'],
    ['SIGKILL', 'inner', 1, 'The run was killed'],
  ] as const)(
    'ends with all its processes after %s to the %s process (R17)',
    async (signal, to, exit, shown) => {
      const run = start(NEVER);
      await run.ready();
      process.kill(run.pidOf(to), signal);
      const { code, lastLine, output } = await run.end();
      expect(lastLine, output).toBe('0 passed, 1 failed');
      expect(output).toContain(shown);
      expect(code).toBe(exit);
      expect(run.left()).toEqual([]);
    },
  );

  it('ends well when Ctrl-C reaches it from the terminal and from npm (R17)', async () => {
    const run = start(NEVER);
    await run.ready();
    process.kill(run.pidOf('outer'), 'SIGINT');
    process.kill(run.pidOf('outer'), 'SIGINT');
    process.kill(run.pidOf('inner'), 'SIGINT');
    const { code, lastLine, output } = await run.end();
    expect(lastLine, output).toBe('0 passed, 1 failed');
    expect(code).toBe(130);
    expect(run.left()).toEqual([]);
  });

  it('ends with all its processes after SIGKILL to the outer process (R17)', async () => {
    const run = start(NEVER);
    await run.ready();
    process.kill(run.pidOf('outer'), 'SIGKILL');
    const { lastLine, output } = await run.end();
    expect(lastLine, output).toBe('0 passed, 1 failed');
    // The inner process has closed its output and is about to end.
    await until('the end of all processes', () => run.left().length === 0);
  });
});

describe.skipIf(process.platform !== 'linux')('a test run whose tool ends', () => {
  it('ends the processes that the tool has left, and passes', async () => {
    const run = start(NEVER, 'ends');
    const { code, lastLine, output } = await run.end();
    expect(lastLine, output).toBe('1 passed, 0 failed');
    expect(code).toBe(0);
    expect(run.left()).toEqual([]);
  });
});

describe.skipIf(process.platform !== 'linux' || findInPath('ps') === undefined)('listByPs', () => {
  it('lists what the /proc folder lists', () => {
    const own = ({ pid }: { pid: number }) => pid === process.pid;
    const { environment: _command, ...byPs } = listByPs().find(own) ?? {};
    expect(listProcesses().find(own)).toMatchObject(byPs);
    expect(byPs).toHaveProperty('group', expect.any(Number));
  });
});
