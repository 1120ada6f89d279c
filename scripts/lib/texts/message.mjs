/**
 * What a message of a catalogue is made of, found out by calling it: its parameters, and a pattern
 * such as `{written} calls found` for each form that its language has.
 */

/**
 * `count` chooses the form of a word and is never shown; `optional` may be missing.
 * @typedef {'count' | 'optional' | 'text'} ParameterKind
 * @typedef {{ name: string, kind: ParameterKind }} Parameter
 * @typedef {string | ((...parameters: any[]) => string)} Message
 */

/** No text has it. */
const PROBE = 7_919;

/** @param {Message} message @returns {Parameter[]} */
export function parametersOf(message) {
  if (typeof message === 'string') return [];
  const names = namesOf(message);
  return names.map((name, index) => {
    const given = names.map((other) => `‹${other}›`);
    const call = (/** @type {unknown} */ value) =>
      message(...given.with(index, /** @type {any} */ (value)));
    if (!call(PROBE).includes(String(PROBE))) return { name, kind: 'count' };
    return { name, kind: call(undefined).includes('undefined') ? 'text' : 'optional' };
  });
}

/** From the source, which the tools never minify. @param {Function} message */
function namesOf(message) {
  const [, list = '', single = ''] = /^(?:\(([^)]*)\)|(\w+))\s*=>/.exec(message.toString()) ?? [];
  return (list || single)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * The patterns of a message by form: `one`, `other`, `other without nextDate`. A message with a single
 * form has the name `''` for it.
 * @param {Message} message @param {string} language
 * @returns {Record<string, string>}
 */
export function patternsOf(message, language) {
  if (typeof message === 'string') return { '': message };
  const parameters = parametersOf(message);
  const count = parameters.find(({ kind }) => kind === 'count');
  const optional = parameters.find(({ kind }) => kind === 'optional');
  const categories = count ? categoriesOf(language) : [''];
  const forms = categories.flatMap((category) =>
    [undefined, ...(optional ? [optional.name] : [])].map((without) => ({ category, without })),
  );
  return Object.fromEntries(
    forms.map(({ category, without }) => [
      formName(category, without),
      message(
        ...parameters.map(({ name, kind }) => {
          if (kind === 'count') return countFor(language, category);
          return name === without ? undefined : `{${name}}`;
        }),
      ),
    ]),
  );
}

/** @param {string} category @param {string | undefined} without */
export const formName = (category, without) =>
  [category, without && `without ${without}`].filter(Boolean).join(' ');

/** @param {string} language */
export const categoriesOf = (language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** @param {string} language @param {string} category */
function countFor(language, category) {
  const rules = new Intl.PluralRules(language);
  const counts = [...Array.from({ length: 200 }, (_, number) => number), 1_000_000, 1.5];
  return counts.find((number) => rules.select(number) === category);
}

/**
 * The messages of a catalogue by path, such as `activity.columns.start`.
 * @param {object} catalogue @param {string} [path]
 * @returns {Map<string, Message>}
 */
export function messagesOf(catalogue, path = '') {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return typeof value === 'object' ? [...messagesOf(value, at)] : [[at, value]];
    }),
  );
}
