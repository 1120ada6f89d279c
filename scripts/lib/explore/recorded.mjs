/** Reads what a run of the explorer did, so that it can be done again. */
import { readFileSync } from 'node:fs';
import { traceIn } from './trace.mjs';

/** @typedef {import('../../../test/explore/replay.js').Recorded} Recorded */

/** To be faster the second time would be another run. */
const SLOWER = 2;
/** For what does not come, and for the last state. */
const MORE_SECONDS = 60;

/**
 * @param {string} folder of the run
 * @returns {{ recorded: Recorded[], seconds: number }} `seconds`: how long it may take
 */
export function readRecorded(folder) {
  const lines = readFileSync(traceIn(folder), 'utf8').split('\n').filter(Boolean);
  const entries = lines.map((line) => JSON.parse(line));
  const [first, last] = [entries[0], entries.at(-1)];
  const took = (last?.timestamp - first?.timestamp || 0) / 1_000_000;
  return {
    recorded: entries.flatMap(({ action }) => (action === null ? [] : recordedOf(action))),
    seconds: Math.ceil(took * SLOWER + MORE_SECONDS),
  };
}

/** @param {any} action as the trace has it @returns {Recorded} */
export function recordedOf(action) {
  const { Click, DoubleClick, TypeText } = action;
  const click = Click ?? DoubleClick;
  if (click) {
    const { fingerprint, point } = click;
    return { target: { fingerprint: wholeOf(fingerprint), point }, isDouble: Boolean(DoubleClick) };
  }
  if (TypeText) {
    const { text, delay_millis: delayMillis } = TypeText;
    return { action: { TypeText: { text: { Regexp: escaped(text) }, delayMillis } } };
  }
  return { action };
}

/** The explorer takes no fixed text, but one that a pattern describes. @param {string} text */
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/#&~-]/g, '\\$&');

const FACTS = /** @type {const} */ ({
  tag: 'tag',
  test_id: 'testId',
  id: 'id',
  role: 'role',
  accessible_name: 'accessibleName',
  href: 'href',
  name_attr: 'nameAttr',
  placeholder: 'placeholder',
  input_type: 'inputType',
  text_content: 'textContent',
  structural_path: 'structuralPath',
});

/**
 * With its names as the page has them, and null for what the trace leaves out.
 * @param {Record<string, string>} fingerprint
 * @returns {import('@antithesishq/bombadil/browser').Fingerprint}
 */
function wholeOf(fingerprint) {
  const facts = Object.entries(FACTS).map(([from, to]) => [to, fingerprint[from] ?? null]);
  return Object.fromEntries(facts);
}
