/**
 * Notes down what each test file costs: the processor time of the engine, with all its processes,
 * from the first test of the file to the first of the next one.
 */
import { noteProcessorTime } from '../../scripts/lib/test-run/dearest-files.mjs';
import { RestartingLauncher } from './restarting-launcher.mjs';

/** @typedef {import('@web/test-runner-core').TestSessionManager} TestSessionManager */
/** @typedef {{ file: string, startedAt: number }} Running */

/** Their runs are part of a test in Node. */
const tryouts = 'test/runner/';

export function fileCosts() {
  /** @type {TestSessionManager | undefined} */
  let sessions;
  /** @type {Map<string, Running>} by session */
  const running = new Map();

  /** @param {string} id @param {string | undefined} file undefined when no more follow */
  function change(id, file) {
    const browser = sessions?.get(id)?.browser;
    if (!(browser instanceof RestartingLauncher)) return;
    const now = browser.processorSeconds();
    const before = running.get(id);
    // After a restart the processes are new ones.
    if (before && now >= before.startedAt) {
      noteProcessorTime(browser.name.toLowerCase(), before.file, now - before.startedAt);
    }
    if (file === undefined) running.delete(id);
    else running.set(id, { file, startedAt: now });
  }

  return {
    /** @type {import('@web/test-runner-core').TestRunnerPlugin} */
    plugin: {
      name: 'file-costs',
      serverStart({ webSockets }) {
        webSockets?.on('message', ({ data }) => {
          const { type, sessionId, file } =
            /** @type {{ type: string, sessionId?: string, file?: string }} */ (data);
          if (sessionId === undefined) return;
          const isOther = type === 'test-begins' && running.get(sessionId)?.file !== file;
          if (isOther && file !== undefined && !file.startsWith(tryouts)) change(sessionId, file);
          else if (type === 'wtr-session-finished') change(sessionId, undefined);
        });
      },
    },
    /** @type {import('@web/test-runner-core').Reporter} */
    reporter: {
      start(args) {
        ({ sessions } = args);
      },
    },
  };
}
