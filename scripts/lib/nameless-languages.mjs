/**
 * Takes the names out of the catalogues of all languages but English, whose names are there anyway:
 * in the place of each object comes a list in the same order, which `src/i18n/named.ts` puts
 * together again. Names were a quarter of a language.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { inProject } from './project.mjs';

const FILE = /\/src\/i18n\/locales\/(?!en\/)(\w+)\/(\w+)\.ts$/;

/**
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 * @typedef {{ at: number, until: number, text: string }} Edit
 */

/** The constants of a file that are objects, by name. @param {string} code @returns {Map<string, Node>} */
function catalogues(code) {
  const { program } = parseSync('catalogue.ts', code);
  const declarations = program.body.flatMap((/** @type {any} */ statement) => {
    const { declarations: found = [] } = statement.declaration ?? statement;
    return found;
  });
  return new Map(
    declarations.flatMap(({ id, init }) =>
      init?.type === 'ObjectExpression' ? [[id.name, init]] : [],
    ),
  );
}

/** What is in an object, with the objects in it. @param {Node} object @returns {unknown[]} */
const namesIn = ({ properties }) =>
  properties.map((/** @type {Node} */ property) => {
    if (property.type === 'SpreadElement') return `...${property['argument'].name}`;
    const name = property['key'].name ?? property['key'].value;
    const { value } = property;
    return value.type === 'ObjectExpression' ? [name, namesIn(value)] : name;
  });

/** @param {Node} object @returns {Edit[]} */
function withoutNames({ start, end, properties }) {
  return [
    { at: start, until: start + 1, text: '[' },
    ...properties.flatMap((/** @type {Node} */ { type, key, value, shorthand }) => {
      if (type === 'SpreadElement' || shorthand) return [];
      const name = { at: key.start, until: value.start, text: '' };
      return value.type === 'ObjectExpression' ? [name, ...withoutNames(value)] : [name];
    }),
    { at: end - 1, until: end, text: ']' },
  ];
}

/** @param {string} name */
const english = (name) =>
  catalogues(readFileSync(inProject(`src/i18n/locales/en/${name}.ts`), 'utf8'));

/** The names that English has, by constant. @param {string} file @param {string} language */
function englishNames(file, language) {
  if (file !== 'index') return new Map([...english(file)].map(([key, it]) => [key, namesIn(it)]));
  const parts = ['first', 'later'].flatMap((part) =>
    [...english(part).values()].flatMap((object) => namesIn(object)),
  );
  return new Map([[language, parts]]);
}

/** @returns {import('vite').Plugin} */
export const namelessLanguages = () => ({
  name: 'nameless-languages',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const [, language = '', file = ''] = FILE.exec(id) ?? [];
    if (!language) return null;
    const names = englishNames(file, language);
    const edits = [...catalogues(code)].flatMap(([name, object]) => {
      if (JSON.stringify(namesIn(object)) !== JSON.stringify(names.get(name)))
        throw new Error(
          `${language}/${file}.ts: ${name} has other names than English, or another order`,
        );
      return withoutNames(object);
    });
    const pieces = edits.map(
      ({ until, text }, index) => text + code.slice(until, edits[index + 1]?.at),
    );
    return { code: code.slice(0, edits[0]?.at) + pieces.join(''), map: null };
  },
});
