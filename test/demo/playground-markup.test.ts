/** The markup that the playground writes: however it is laid out, its values stay as they are. */
import { describe, expect, it } from 'vitest';
import { element, indented } from '../../demo/playground/snippets/markup.js';

describe('indented', () => {
  it('should move each line, and leave empty ones empty', () => {
    expect(indented('<p>\n\n</p>')).toBe('  <p>\n\n  </p>');
  });

  it.each(['\u2028', '\u2029', '\r', '\v'])(
    'should put nothing into a value with the separator %j (S1)',
    (separator) => {
      const value = `a${separator}b`;
      expect(indented(element('p', [['title', value]]))).toContain(`title="${value}"`);
    },
  );
});
