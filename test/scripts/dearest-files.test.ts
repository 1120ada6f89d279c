import { describe, expect, it } from 'vitest';
import { formatDearestFiles } from '../../scripts/lib/test-run/dearest-files.mjs';

const note = (place: string, file: string, seconds: number) => ({ place, file, seconds });

describe('formatDearestFiles', () => {
  it('lists the dearest files of each place first, with the sum of all', () => {
    const notes = [note('node', 'a', 1), note('node', 'b', 2.25), note('webkit', 'c', 0.5)];
    expect(formatDearestFiles(notes)).toBe(
      [
        'node: 3.3 s of processor time in 2 files',
        '   2.3 s  b',
        '   1.0 s  a',
        'webkit: 0.5 s of processor time in 1 files',
        '   0.5 s  c',
      ].join('\n'),
    );
  });

  it('shows ten files at most', () => {
    const notes = Array.from({ length: 12 }, (_, nth) => note('node', `file-${nth}`, nth));
    expect(formatDearestFiles(notes).split('\n')).toHaveLength(11);
  });
});
