/**
 * Keeps a test run going when an engine does not answer: every request to the engine has a time limit,
 * and an engine that exceeds it is killed with all its processes. The next page gets a new one.
 */
import { processorSecondsOf } from '../../scripts/lib/process-list.mjs';
import { ProcessFamily } from '../../scripts/lib/processes.mjs';
import { writeNativeStacks } from './native-stack.mjs';

/**
 * @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher
 * @typedef {import('@web/test-runner-core').TestRunnerCoreConfig} TestRunnerCoreConfig
 */

/** Far beyond what a busy machine takes to start a browser, or to open or leave a page. */
const answerLimit = 300_000;
/** Nothing depends on how an engine is closed. */
const closeLimit = 20_000;

/** @template T @param {number} limit @param {string} action @param {Promise<T>} work @returns {Promise<T>} */
async function within(limit, action, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The engine did not ${action} within ${limit / 1000} s`)),
      limit,
    );
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** @template {BrowserLauncher} T @implements {BrowserLauncher} */
export class RestartingLauncher {
  #create;
  #limit;
  #family = new ProcessFamily();
  /** @type {T} */
  #engine;
  /** @type {[TestRunnerCoreConfig, string[]] | undefined} */
  #settings;
  /** @type {Set<string>} */
  #sessions = new Set();
  /** @type {Set<string>} */
  #hung = new Set();

  /**
   * @param {(family: ProcessFamily) => T} create a launcher all of whose processes belong to the family
   * @param {{ limit?: number }} [options] milliseconds in which the engine must answer
   */
  constructor(create, { limit = answerLimit } = {}) {
    this.#create = create;
    this.#limit = limit;
    this.#engine = create(this.#family);
    this.name = this.#engine.name;
    this.type = this.#engine.type;
    this.concurrency = this.#engine.concurrency;
  }

  /** The launcher of the engine that runs now. */
  get engine() {
    return this.#engine;
  }

  /** Of all processes of the engine so far. Zero where it cannot be told. */
  processorSeconds() {
    return this.#family.pids().reduce((sum, pid) => sum + processorSecondsOf(pid), 0);
  }

  /** @param {TestRunnerCoreConfig} config @param {string[]} testFiles */
  async initialize(config, testFiles) {
    this.#settings = [config, testFiles];
    await this.#engine.initialize?.(config, testFiles);
  }

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    this.#sessions.add(id);
    try {
      await within(this.#limit, 'open the page', this.#engine.startSession(id, url));
    } catch (error) {
      this.#sessions.delete(id);
      await this.#restart();
      throw error;
    }
  }

  /** The page of this session does not answer: there is no use in asking its engine. @param {string} id */
  giveUp(id) {
    this.#hung.add(id);
  }

  /** @param {string} id @returns {Promise<import('@web/test-runner-core').SessionResult>} */
  async stopSession(id) {
    this.#sessions.delete(id);
    if (this.#hung.delete(id)) {
      const message = await writeNativeStacks(this.name, this.#family.pids());
      await this.#restart();
      return { errors: message === undefined ? [] : [{ message }] };
    }
    try {
      return await within(this.#limit, 'leave the page', this.#engine.stopSession(id));
    } catch (error) {
      await this.#restart();
      throw error;
    }
  }

  async #restart() {
    this.#family.kill();
    await this.#close();
    this.#family = new ProcessFamily();
    this.#engine = this.#create(this.#family);
    if (this.#settings) await this.#engine.initialize?.(...this.#settings);
  }

  async #close() {
    // A failure is of no account: the processes are killed anyway.
    await within(closeLimit, 'close', Promise.resolve(this.#engine.stop?.())).catch(() => {});
    this.#family.kill();
  }

  stop() {
    return this.#close();
  }

  /** @param {string} id */
  isActive(id) {
    return this.#sessions.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#engine.getBrowserUrl(id);
  }

  /** @param {string} id @param {string} url */
  startDebugSession(id, url) {
    return this.#engine.startDebugSession(id, url);
  }
}
