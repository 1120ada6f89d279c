/**
 * Writes the catalogue of a language from what came back from translators: the same files, sections
 * and order of names as English has, which is what a build asks for.
 */
import { formsFor } from './exchange.mjs';
import { formName, messagesOf, parametersOf } from './message.mjs';
import { englishFiles } from './sources.mjs';

/**
 * @typedef {import('./message.mjs').Message} Message
 * @typedef {import('./sources.mjs').Member} Member
 * @typedef {{ name: string, code: string }} File
 */

/**
 * @param {import('./exchange.mjs').Exchange} exchange
 * @param {object} english its catalogue
 * @param {{ from?: string }} [options] `from`: where types and plural rules are imported from
 * @returns {File[]}
 * @throws Error that names every text which is missing or lost a parameter
 */
export function catalogueFiles({ target, texts }, english, { from } = {}) {
  const messages = messagesOf(english);
  const given = new Map(texts.map((unit) => [unit.key, unit.target]));
  const problems = [...messages].flatMap(([key, message]) =>
    problemsOf(key, message, target, given.get(key)),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const write = (/** @type {string} */ key) =>
    messageCode(messages.get(key) ?? '', target, given.get(key) ?? '');
  const files = englishFiles().map(({ file, sections }) => {
    const body = sections.map((section) => sectionCode(section, write)).join('\n\n');
    return { name: file, code: `${importsOf(body, target, from)}\n${body}\n` };
  });
  return [...files, { name: 'index.ts', code: indexCode(target, english, from) }];
}

/** @param {string} key @param {Message} message @param {string} language @param {import('./exchange.mjs').Forms | undefined} given */
function problemsOf(key, message, language, given) {
  const shown = parametersOf(message).filter(({ kind }) => kind !== 'count');
  return formsFor(message, language).flatMap((form) => {
    const text = formOf(given, form);
    const at = form === '' ? key : `${key} (${form})`;
    if (text === undefined || text.trim() === '') return [`${at} is not translated`];
    const lost = shown.filter(
      ({ name }) => !form.endsWith(`without ${name}`) && !text.includes(`{${name}}`),
    );
    const unknown = [...text.matchAll(/\{(\w*)\}/g)].filter(
      ([, name]) => !shown.some((parameter) => parameter.name === name),
    );
    return [
      ...lost.map(({ name }) => `${at} does not show {${name}}`),
      ...unknown.map(([written]) => `${at} has no ${written}`),
    ];
  });
}

/** @param {import('./exchange.mjs').Forms | undefined} forms @param {string} name */
const formOf = (forms, name) =>
  typeof forms === 'string' ? (name === '' ? forms : undefined) : forms?.[name];

/** @param {import('./sources.mjs').Section} section @param {(key: string) => string} write */
function sectionCode({ name, isExported, members }, write) {
  const isTogether = members.every(({ kind }) => kind === 'given');
  const type = isTogether ? '' : `: Messages['${name}']`;
  return `${isExported ? 'export ' : ''}const ${name}${type} = ${objectCode(members, name, write)};`;
}

/** @param {readonly Member[]} members @param {string} path @param {(key: string) => string} write @returns {string} */
function objectCode(members, path, write) {
  const entries = members.map((member) => {
    if (member.kind === 'given') return member.name;
    const key = `${path}.${member.name}`;
    const value = member.kind === 'group' ? objectCode(member.members, key, write) : write(key);
    return `${nameCode(member.name)}: ${value}`;
  });
  return `{\n${entries.join(',\n')},\n}`;
}

/** @param {string} name */
const nameCode = (name) => (/^[a-z_$][\w$]*$/i.test(name) ? name : `'${name}'`);

/** @param {Message} message @param {string} language @param {import('./exchange.mjs').Forms} forms */
function messageCode(message, language, forms) {
  if (typeof message === 'string') return stringCode(formOf(forms, '') ?? '');
  const parameters = parametersOf(message);
  const count = parameters.find(({ kind }) => kind === 'count')?.name;
  const optional = parameters.find(({ kind }) => kind === 'optional')?.name;
  const codeOf = (/** @type {string} */ category) => {
    const whole = templateCode(formOf(forms, formName(category, undefined)) ?? '');
    if (optional === undefined) return whole;
    const without = templateCode(formOf(forms, formName(category, optional)) ?? '');
    return `${optional} === undefined ? ${without} : ${whole}`;
  };
  const list = parameters.map(({ name }) => name).join(', ');
  if (count === undefined) return `(${list}) => ${codeOf('')}`;
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const cases = categories.map((category) => `${category}: ${codeOf(category)}`);
  return `(${list}) => plural(${count}, { ${cases.join(', ')} })`;
}

/** Spaces that cannot be told apart by eye are written as their numbers. @param {string} text */
const visible = (text) =>
  text.replace(
    /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** @param {string} text */
const stringCode = (text) => visible(JSON.stringify(text));

/** @param {string} pattern */
const templateCode = (pattern) => {
  if (!pattern.includes('{')) return stringCode(pattern);
  return visible(
    `\`${pattern.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`).replace(/\{(\w+)\}/g, '$${$1}')}\``,
  );
};

/** @param {string} body @param {string} language @param {string | undefined} from */
function importsOf(body, language, from) {
  const isCounted = body.includes('plural(');
  return [
    `import type { Messages } from '${from ?? '../../messages.js'}';`,
    ...(isCounted
      ? [
          `import { pluralOf } from '${from ?? '../../plural.js'}';`,
          `\nconst plural = pluralOf('${language}');`,
        ]
      : []),
    '',
  ].join('\n');
}

/** @param {string} target @param {object} english @param {string | undefined} from */
function indexCode(target, english, from) {
  const files = englishFiles();
  const name = target.replace(/\W/g, '');
  const imports = files.map(({ file, sections }) => {
    const exported = sections.filter(({ isExported }) => isExported).map((one) => one.name);
    return `import { ${exported.join(', ')} } from './${file.replace('.ts', '.js')}';`;
  });
  /** Sections that come together from one constant stand where the first of them does. */
  const together = new Map(
    files.flatMap(({ sections }) =>
      sections
        .filter(({ members }) => members.every(({ kind }) => kind === 'given'))
        .flatMap((whole) => whole.members.map((member) => [member.name, whole.name])),
    ),
  );
  const members = Object.keys(english).map((section) =>
    together.has(section) ? `...${together.get(section)}` : section,
  );
  return [
    `import type { Messages } from '${from ?? '../../messages.js'}';`,
    ...imports,
    '',
    `export const ${name}: Messages = { ${[...new Set(members)].join(', ')} };`,
    '',
  ].join('\n');
}
