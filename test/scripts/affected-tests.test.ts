import { describe, expect, it } from 'vitest';
import { affectedTests, withinBudget } from '../../scripts/lib/test-run/affected-tests.mjs';

const texts = new Map([
  ['src/domain/money.ts', 'export const one = 1;'],
  ['src/store/store.ts', "import { one } from '../domain/money.js';"],
  ['src/elements/list.ts', "const store = await import('../store/store.js');"],
  ['test/domain/money.test.ts', "import { one } from '../../src/domain/money.js';"],
  ['test/store/store.test.ts', "export * from '../../src/store/store.js';"],
  ['test/elements/list.test.ts', "import '../../src/elements/list.js';"],
  ['src/adapter.ts', 'export const two = 2;'],
  ['demo/copied.ts', "import { two } from 'redress/adapter';"],
  ['demo/copied.test.ts', "import './copied.js';"],
  ['test/demo/copied.test.ts', "import '../../demo/copied.js';"],
  ['test/docs/guide.test.ts', "read('docs/guide.md');"],
  ['test/events/events.test.ts', "import { expect } from 'vitest';"],
]);
const filesAffectedBy = (...changed: string[]) =>
  affectedTests(changed, texts).map(({ file }) => file);

describe('affectedTests', () => {
  it('follows imports of every form, the nearest test first', () => {
    expect(affectedTests(['src/domain/money.ts'], texts)).toEqual([
      { file: 'test/domain/money.test.ts', distance: 1 },
      { file: 'test/store/store.test.ts', distance: 2 },
      { file: 'test/elements/list.test.ts', distance: 3 },
    ]);
  });

  it('finds the tests that read a changed document', () => {
    expect(filesAffectedBy('docs/guide.md')).toEqual(['test/docs/guide.test.ts']);
  });

  it('includes a changed test itself and nothing that does not use it', () => {
    expect(filesAffectedBy('test/events/events.test.ts')).toEqual(['test/events/events.test.ts']);
  });

  it('follows the names of our own package, to tests of ours only', () => {
    expect(filesAffectedBy('src/adapter.ts')).toEqual(['test/demo/copied.test.ts']);
  });

  it('finds nothing for a file that nobody uses', () => {
    expect(filesAffectedBy('LICENSE')).toEqual([]);
  });
});

describe('withinBudget', () => {
  const affected = ['a', 'b', 'c'].map((file, distance) => ({ file, distance }));

  it('leaves out the furthest files once the budget is spent', () => {
    expect(withinBudget(affected, () => 2, 4)).toEqual({ files: ['a', 'b'], leftOut: 1 });
  });

  it('runs the nearest file even when it alone exceeds the budget', () => {
    expect(withinBudget(affected, () => 9, 4)).toEqual({ files: ['a'], leftOut: 2 });
  });
});
