import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedLine, typedText } from '../../src/domain/index.js';

describe('typedText', () => {
  it.each([
    ['a lone half of a pair', 'odd \ud83d end', 'odd \ufffd end'],
    ['the other half', 'odd \ude00 end', 'odd \ufffd end'],
    ['a NUL', 'a\0b', 'ab'],
    ['an escape sequence', '\u001b[31mred', '[31mred'],
    ['a control character of C1', 'a\u009bb', 'ab'],
    ['line ends of Windows and of old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['other line ends', 'a\u2028b\u2029c\u0085d\fe\vf', 'a\nb\nc\nd\ne\nf'],
    ['white space around it', ' \n a \n', 'a'],
    ['controls around white space', '\u0007 a \u0000', 'a'],
  ])('cleans %s', (_, typed, sent) => {
    expect(typedText(typed)).toBe(sent);
  });

  it.each(['two\n\nparagraphs', 'a\ttable', '👩‍👩‍👧 ☎️ 👍🏽', 'مرحبا ‏שלום', 'e\u0301'])(
    'leaves %j as it is',
    (typed) => {
      expect(typedText(typed)).toBe(typed);
    },
  );

  it('changes nothing the second time, and leaves well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const sent = typedText(typed);
        expect(typedText(sent)).toBe(sent);
        expect(sent).not.toMatch(/\p{Cs}|[^\P{Cc}\t\n]/u);
      }),
    );
  });
});

describe('typedLine', () => {
  it('turns line breaks and tabs into spaces', () => {
    expect(typedLine(' +1 202\r\n555\t0177\0 ')).toBe('+1 202 555 0177');
  });
});
