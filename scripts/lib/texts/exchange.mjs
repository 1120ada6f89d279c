/**
 * The file that goes to translators and comes back: every text with what it is for, its forms in
 * English, and its forms in the language to be.
 */
import { categoriesOf, formName, messagesOf, parametersOf, patternsOf } from './message.mjs';
import { englishFiles } from './sources.mjs';

/**
 * A text with one form is a string; of others, each form has its name: `one`, `other without nextDate`.
 * @typedef {string | Record<string, string>} Forms
 * @typedef {{ key: string, description: string, parameters: string[], source: Forms, target: Forms }} Unit
 * @typedef {{ source: 'en', target: string, texts: Unit[] }} Exchange
 */

/**
 * @param {string} target tag of the language
 * @param {object} english its catalogue
 * @param {object} [known] what there is already of the other language
 * @returns {Exchange}
 */
export function toExchange(target, english, known) {
  const descriptions = describe();
  const translated = known ? messagesOf(known) : new Map();
  const texts = [...messagesOf(english)].map(([key, message]) => {
    const existing = translated.get(key);
    const forms = formsFor(message, target);
    const given = existing ? patternsOf(existing, target) : {};
    return {
      key,
      description: descriptions.get(key) ?? '',
      parameters: parametersOf(message).map(({ name }) => name),
      source: withoutNames(patternsOf(message, 'en')),
      target: withoutNames(Object.fromEntries(forms.map((form) => [form, given[form] ?? '']))),
    };
  });
  return { source: 'en', target, texts };
}

/** The forms that a language needs of a message. @param {import('./message.mjs').Message} message @param {string} language */
export function formsFor(message, language) {
  const parameters = parametersOf(message);
  const optional = parameters.find(({ kind }) => kind === 'optional')?.name;
  const isCounted = parameters.some(({ kind }) => kind === 'count');
  const categories = isCounted ? categoriesOf(language) : [''];
  return categories.flatMap((category) => [
    formName(category, undefined),
    ...(optional ? [formName(category, optional)] : []),
  ]);
}

/** @param {Record<string, string>} forms @returns {Forms} */
function withoutNames(forms) {
  const [only, ...others] = Object.keys(forms);
  return only === '' && others.length === 0 ? (forms[''] ?? '') : forms;
}

/** What translators are told: the comments of the catalogue. */
function describe() {
  /** @type {Map<string, string>} */
  const descriptions = new Map();
  /**
   * @param {readonly import('./sources.mjs').Member[]} members @param {string} path
   * @param {readonly string[]} about
   */
  const visit = (members, path, about) => {
    for (const member of members) {
      if (member.kind === 'given') continue;
      const key = `${path}.${member.name}`;
      const known = [...about, member.comment].filter(Boolean);
      if (member.kind === 'group') visit(member.members, key, known);
      else descriptions.set(key, known.join(' '));
    }
  };
  for (const { comment, sections } of englishFiles()) {
    for (const section of sections) {
      const about = section.comment === '' ? comment : section.comment;
      visit(section.members, section.name, [about]);
    }
  }
  return descriptions;
}
