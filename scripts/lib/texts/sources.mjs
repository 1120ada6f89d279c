/** The English catalogue as its files have it: sections, order of names, and comments for translators. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseSync } from 'vite';
import { inProject } from '../project.mjs';

/**
 * `text`: a message. `group`: an object with messages. `given`: one that another constant holds.
 * @typedef {{ kind: 'text', name: string, comment: string }} Text
 * @typedef {{ kind: 'group', name: string, comment: string, members: Member[] }} Group
 * @typedef {{ kind: 'given', name: string }} Given
 * @typedef {Text | Group | Given} Member
 * @typedef {{ name: string, isExported: boolean, comment: string, members: Member[] }} Section
 * @typedef {{ file: string, comment: string, sections: Section[] }} SourceFile
 * @typedef {{ start: number, end: number, value: string }} Comment
 */

/** Those which only put the others together. */
const TOGETHER = ['first', 'index', 'later'];

/** @returns {SourceFile[]} */
export function englishFiles() {
  return globSync(inProject('src/i18n/locales/en/*.ts'))
    .toSorted()
    .filter((path) => !TOGETHER.includes(basename(path, '.ts')))
    .map((path) => readSource(path));
}

/** @param {string} path @returns {SourceFile} */
function readSource(path) {
  const code = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, code);
  const commentBefore = (/** @type {{ start: number }} */ { start }) =>
    textOf(comments.find(({ end }) => end < start && code.slice(end, start).trim() === ''));
  /** @param {any} property @returns {Member} */
  const memberOf = (property) => {
    const name = property.key.name ?? property.key.value;
    if (property.shorthand) return { kind: 'given', name };
    const comment = commentBefore(property);
    const { value } = property;
    if (value.type !== 'ObjectExpression') return { kind: 'text', name, comment };
    return { kind: 'group', name, comment, members: value.properties.map(memberOf) };
  };
  const sections = program.body.flatMap((/** @type {any} */ statement) => {
    const declaration = statement.declaration ?? statement;
    if (declaration.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap((/** @type {any} */ { id, init }) =>
      init?.type === 'ObjectExpression'
        ? [
            {
              name: id.name,
              isExported: statement.type === 'ExportNamedDeclaration',
              comment: commentBefore(statement),
              members: init.properties.map(memberOf),
            },
          ]
        : [],
    );
  });
  return { file: basename(path), comment: textOf(comments[0]), sections };
}

/** @param {Comment | undefined} comment */
const textOf = (comment) =>
  (comment?.value ?? '')
    .split('\n')
    .map((line) => line.replace(/^[\s*]+/, '').trim())
    .join(' ')
    .trim();
