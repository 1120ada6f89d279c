/**
 * Keeps what a mock server has promised in a folder, so that it survives the end of the process at
 * any moment. The provider's state is written anew beside the old one and put in its place; answers
 * to writes are appended to a journal, whose last line may be torn. Both are on the disk before the
 * answer leaves. One server at a time.
 */
import { appendFile, mkdir, open, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('../../src/adapters/demo/index.js').DemoStorage} DemoStorage */
/** @typedef {import('../../src/adapters/demo/index.js').DemoState} DemoState */
/** @typedef {import('../../src/testing/index.js').AnswerStorage} AnswerStorage */
/** @typedef {import('../../src/testing/index.js').KeptAnswer} KeptAnswer */

/**
 * @param {{
 *   folder: string,
 *   readState: (value: unknown) => DemoState | undefined,
 *   onFailure: (error: unknown) => void,
 * }} options readState: what is read back, or undefined when it is none; onFailure: told when a
 *   promise could not be kept, which no answer may hide
 * @returns {Promise<{ state: DemoStorage, answers: AnswerStorage }>}
 */
export async function openFileStorage({ folder, readState, onFailure }) {
  await mkdir(folder, { recursive: true });
  const stateFile = join(folder, 'state.json');
  const journal = join(folder, 'answers.jsonl');
  let state = await loadState(stateFile, readState);
  const answers = await loadJournal(journal);

  /** @template T @param {() => Promise<T>} task @returns {Promise<T>} */
  const kept = async (task) => {
    try {
      return await task();
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };

  return {
    state: {
      load: async () => state,
      save: (next) =>
        kept(async () => {
          await replaceFile(stateFile, JSON.stringify(next), folder);
          state = next;
        }),
      clear: () =>
        kept(async () => {
          await rm(stateFile, { force: true });
          await syncFolder(folder);
          state = undefined;
        }),
    },
    answers: {
      load: async () => answers,
      add: (answer) => kept(() => appendLine(journal, JSON.stringify(answer))),
    },
  };
}

/** @param {string} file @param {(value: unknown) => DemoState | undefined} readState */
async function loadState(file, readState) {
  const text = await textOf(file);
  if (text === undefined) return undefined;
  const state = readState(JSON.parse(text));
  // Better no server than one that forgets what it was told.
  if (state === undefined) throw new Error(`${file} is not the state of a mock server`);
  return state;
}

/** A torn last line is of an answer that never left. @param {string} file */
async function loadJournal(file) {
  const text = (await textOf(file)) ?? '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await truncate(file, Buffer.byteLength(whole));
  const lines = whole.split('\n').filter(Boolean);
  return lines.map((line) => /** @type {KeptAnswer} */ (JSON.parse(line)));
}

/** @param {string} file */
async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} file @param {string} text @param {string} folder */
async function replaceFile(file, text, folder) {
  const next = `${file}.next`;
  const handle = await open(next, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
  await syncFolder(folder);
}

/** In one write, so that lines of two requests do not mix. @param {string} file @param {string} line */
async function appendLine(file, line) {
  await appendFile(file, `${line}\n`, { flush: true });
}

/** The new name is on the disk only when its folder is. @param {string} folder */
async function syncFolder(folder) {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
