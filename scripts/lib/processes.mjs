/**
 * Starts processes, and ends them together with everything that they started in turn: orphans, processes
 * that ignore SIGTERM, browsers in process groups of their own. Whatever ends this process ends them
 * too. Only SIGKILL leaves them behind; then the process that started this one ends them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { listProcesses } from './process-list.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {import('node:child_process').SpawnOptions} SpawnOptions
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit
 */

/** Every process inherits it. It holds the ids of all families that the process belongs to. */
const MARKER = 'REDRESS_RUN';
const isWindows = process.platform === 'win32';
const killLimit = 5_000;
const killPause = 10;

/** All processes that were started for one purpose, with their descendants. */
export class ProcessFamily {
  #id = randomUUID();
  #grace;
  /** @type {Map<ChildProcess, Promise<Exit>>} those which still run */
  #children = new Map();
  /** @type {Set<number>} process groups, also those whose first process has ended */
  #groups = new Set();
  /** @type {Promise<void> | undefined} */
  #ending;

  /** @param {{ grace?: number }} [options] milliseconds between asking for the end and killing */
  constructor({ grace = 5_000 } = {}) {
    this.#grace = grace;
    remember(this);
  }

  /** What marks the processes. Somebody else who starts one for this family adds it to the environment. */
  get env() {
    const outer = process.env[MARKER];
    return { [MARKER]: outer ? `${outer}:${this.#id}` : this.#id };
  }

  /** @param {string} command @param {readonly string[]} args @param {SpawnOptions} [options] */
  spawn(command, args, options = {}) {
    const child = spawn(command, args, {
      // A process group of its own, except on Windows, where this would open a window.
      detached: !isWindows,
      ...options,
      env: { ...(options.env ?? process.env), ...this.env },
    });
    const exit = exitOf(child).finally(() => this.#children.delete(child));
    this.#children.set(child, exit);
    if (child.pid !== undefined) this.adopt(child.pid);
    return child;
  }

  /** Resolves when the process has exited, whoever still holds its output. @param {ChildProcess} child */
  exitOf(child) {
    return this.#children.get(child) ?? exitOf(child);
  }

  /** Adds the process group that somebody else has started. @param {number} pid of its first process */
  adopt(pid) {
    if (!isWindows) this.#groups.add(pid);
  }

  /** Of all that run. @returns {number[]} */
  pids() {
    if (isWindows) return [...this.#children.keys()].flatMap(({ pid }) => pid ?? []);
    const all = listProcesses();
    const ownGroup = all.find(({ pid }) => pid === process.pid)?.group;
    const others = all.filter(({ pid }) => pid !== process.pid);
    /** @type {Set<number>} */
    const found = new Set();
    for (let known = -1; known < found.size;) {
      known = found.size;
      for (const { pid, parent, group, environment } of others) {
        const isMarked = environment.includes(this.#id);
        if (!isMarked && !found.has(parent) && !this.#groups.has(group)) continue;
        found.add(pid);
        if (group !== ownGroup) this.#groups.add(group);
      }
    }
    return [...found];
  }

  /**
   * Asks the processes that were started here to end, waits for them, and kills what is left.
   * @param {NodeJS.Signals} [by]
   */
  end(by = 'SIGTERM') {
    return (this.#ending ??= this.#end(by));
  }

  /** @param {NodeJS.Signals} by */
  async #end(by) {
    // Windows cannot ask, and does not find what an ended process has started.
    if (this.#children.size > 0 && !isWindows) {
      for (const { pid } of this.#children.keys()) if (pid !== undefined) signal(-pid, by);
      const timer = new AbortController();
      const grace = wait(this.#grace, undefined, { signal: timer.signal }).catch(() => {});
      await Promise.race([Promise.all(this.#children.values()), grace]);
      timer.abort();
    }
    this.kill();
  }

  /** At once, and synchronously, so that it can be done while this process exits. */
  kill() {
    const deadline = performance.now() + killLimit;
    for (let left = this.#stop(); left.length > 0; left = this.#stop()) {
      for (const pid of left) killOne(pid);
      if (isWindows || performance.now() > deadline) break;
      pause(killPause);
    }
    forget(this);
  }

  /** Stops them all first, so that none starts another one that could no longer be found. */
  #stop() {
    if (isWindows) return this.pids();
    /** @type {Set<number>} */
    const stopped = new Set();
    for (let known = -1; known < stopped.size;) {
      known = stopped.size;
      for (const pid of this.pids()) {
        signal(pid, 'SIGSTOP');
        stopped.add(pid);
      }
    }
    return [...stopped];
  }
}

/** @param {ChildProcess} child @returns {Promise<Exit>} */
function exitOf(child) {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', () => {
      if (child.pid === undefined) resolve({ code: 1, signal: null });
    });
  });
}

/** @param {number} pid negative for a process group @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended.
  }
}

/** @param {number} pid */
function killOne(pid) {
  if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
  else signal(pid, 'SIGKILL');
}

/** @param {number} milliseconds */
const pause = (milliseconds) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** @type {Set<ProcessFamily>} */
const families = new Set();
const exitCodes = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
const signals = /** @type {(keyof typeof exitCodes)[]} */ (Object.keys(exitCodes));

/** @param {ProcessFamily} family */
function remember(family) {
  if (families.size === 0) {
    for (const name of signals) process.on(name, endBySignal);
    process.on('exit', killAll);
  }
  families.add(family);
}

/** @param {ProcessFamily} family */
function forget(family) {
  if (!families.delete(family) || families.size > 0 || isEnding()) return;
  for (const name of signals) process.off(name, endBySignal);
  process.off('exit', killAll);
}

const killAll = () => {
  for (const family of families) family.kill();
};

/** @param {NodeJS.Signals} name */
const endBySignal = (name) => {
  void endEverything(name, exitCodes[/** @type {keyof typeof exitCodes} */ (name)], name);
};

/** @type {number | undefined} when the end of everything began */
let endingSince;
/** Ctrl-C reaches a command twice: from the terminal and from npm. A person needs longer. */
const sameSignal = 1_000;

/** @typedef {(reason: string) => unknown} LastWords */
/** @type {Set<LastWords>} */
const lastWords = new Set();

/** Whether this process is about to exit; what its processes say then is no result. */
export const isEnding = () => endingSince !== undefined;

/**
 * What is said when all processes have been ended ahead of time; first by who asked for it last.
 * @param {LastWords} say @returns {() => void} takes it back
 */
export function onEnding(say) {
  lastWords.add(say);
  return () => lastWords.delete(say);
}

/**
 * Ends all processes and then this one. Called again after a while, it waits for nothing.
 * @param {string} reason @param {number} code @param {NodeJS.Signals} [by]
 */
export async function endEverything(reason, code, by) {
  if (endingSince !== undefined) {
    if (performance.now() - endingSince > sameSignal) process.exit(code);
    return;
  }
  endingSince = performance.now();
  await Promise.all([...families].map((family) => family.end(by)));
  for (const say of [...lastWords].reverse()) await say(reason);
  await exit(code);
}

/** Exits after the output has been written, whatever else is still open. @param {number} code */
export async function exit(code) {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.writable) await new Promise((resolve) => stream.write('', resolve));
  }
  process.exit(code);
}
