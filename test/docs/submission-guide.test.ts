/** The table and the diagram of docs/submission.md are those of the machine (D4). */
import { describe, expect, it } from 'vitest';
import { TABLE } from '../../src/store/submission/machine.js';
import { codeBelow, tableBelow, unquoted } from './support/markdown.js';
import { readPage } from './support/project-files.js';

const guide = readPage('docs/submission.md').text;
const phases = Object.keys(TABLE);

describe('docs/submission.md', () => {
  it('has a row for each move of the machine, and no other', () => {
    const told = tableBelow(guide, 'Table').map(([phase, event]) => [
      unquoted(phase),
      unquoted(event),
    ]);
    const everywhere = told.filter(([phase]) => phase === 'any').map(([, event]) => event);
    const moves = Object.entries(TABLE).flatMap(([phase, row]) =>
      Object.keys(row)
        .filter((event) => !everywhere.includes(event))
        // A look-up that `resume` began goes on like any other.
        .filter((event) => phase !== 'resuming' || !(event in TABLE['looking-up']))
        .map((event) => `${phase} ${event}`),
    );
    const rows = told.filter(([phase]) => phase !== 'any').map((cells) => cells.join(' '));
    expect(rows.toSorted()).toEqual(moves.toSorted());
  });

  it('draws only phases that there are', () => {
    const diagram = codeBelow(guide, 'Table', 'mermaid');
    const drawn = [...diagram.matchAll(/(\w+) --> (\w+)/g)].flatMap(([, ...ends]) => ends);
    const names = new Set(drawn.map((name) => name.replace('_', '-')));
    expect(names).toEqual(new Set(phases));
  });
});
