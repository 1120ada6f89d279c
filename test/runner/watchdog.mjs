/**
 * Fails a page that hangs, by its name and the test that was running. It judges by progress, not by how
 * long a page takes: `test/support/progress.ts` tells when each test begins. Every test has a time limit
 * of its own; a page that is silent for longer does not even run its timers.
 */
import { relative } from 'node:path';
import { SESSION_STATUS } from '@web/test-runner-core';
import { RestartingLauncher } from './restarting-launcher.mjs';

/**
 * @typedef {import('@web/test-runner-core').TestSession} TestSession
 * @typedef {import('@web/test-runner-core').TestSessionManager} TestSessionManager
 * @typedef {{ type: string, sessionId?: string, test?: string }} Message
 */

/** A page is looked at so often within its limit. Looks are counted, since a runner may be stopped too. */
const looksWithinLimit = 10;
/** Before its first test, a page loads. */
const loadLimit = 300_000;

class WatchedPage {
  #looks = 0;
  #isDone = false;
  /** The test that runs. */
  test = '';

  /** @param {Message} message from the page */
  hear({ type, test }) {
    this.#looks = 0;
    if (test !== undefined) this.test = test;
    if (type === 'wtr-session-finished') this.#isDone = true;
  }

  /** @param {number} limit @returns {boolean} whether it has been silent for that long */
  look(limit) {
    this.#looks += 1;
    const allowed = this.test === '' ? Math.max(limit, loadLimit) : limit;
    return !this.#isDone && this.#looks > (allowed / limit) * looksWithinLimit;
  }
}

/** @param {number} limit milliseconds that a page may be silent, longer than any test's time limit */
export function watchdog(limit) {
  /** @type {Map<string, WatchedPage>} by the id of the session */
  const pages = new Map();

  /** @param {string} id */
  function pageOf(id) {
    const page = pages.get(id) ?? new WatchedPage();
    pages.set(id, page);
    return page;
  }

  /** @param {TestSessionManager} sessions @param {TestSession} session */
  function fail(sessions, session) {
    const { id, browser, testFile, errors } = session;
    const { test } = pageOf(id);
    const since = test === '' ? 'it was opened' : `the test "${test}" began`;
    const page = relative('.', testFile);
    const message = `${page} hangs: nothing has come from it for ${limit / 1000} s, since ${since}`;
    if (browser instanceof RestartingLauncher) browser.giveUp(id);
    const failed = { ...session, passed: false, errors: [...(errors ?? []), { message }] };
    sessions.updateStatus(failed, SESSION_STATUS.TEST_FINISHED);
  }

  return {
    /** @type {import('@web/test-runner-core').TestRunnerPlugin} */
    plugin: {
      name: 'watchdog',
      serverStart({ webSockets }) {
        webSockets?.on('message', ({ data }) => {
          const message = /** @type {Message} */ (data);
          if (message.sessionId !== undefined) pageOf(message.sessionId).hear(message);
        });
      },
    },
    /** @type {import('@web/test-runner-core').Reporter} */
    reporter: {
      start({ sessions }) {
        const look = () => {
          for (const session of [...sessions.forStatus(SESSION_STATUS.TEST_STARTED)]) {
            if (pageOf(session.id).look(limit)) fail(sessions, session);
          }
        };
        setInterval(look, limit / looksWithinLimit).unref();
      },
    },
  };
}
