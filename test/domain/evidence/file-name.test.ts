import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_MEDIA_TYPES } from '../../../src/contract/index.js';
import { cleanFileName } from '../../../src/domain/evidence/index.js';

const CANONICAL_ENDING = /\.(?:png|jpg|gif|webp|pdf|txt|csv)$/;

/** Names made of the pieces that cleaning is about, mixed with any text. */
const nastyNames = fc
  .array(
    fc.oneof(
      fc.constantFrom('.', '..', '/', '\\', ' ', ':', '<', '\u202e', '\u0301', '\ud83d', '📞', 'é'),
      fc.constantFrom('\u200d', '\u200c', '\ufe0f', '\u212a', 'می'),
      fc.constantFrom('con', 'NUL', '.pdf', '.PNG', '.php', '.exe', 'C:\\', '\0', '\n', '\u00a0'),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('a'.repeat(90), 'b.'.repeat(60), '📞'.repeat(60)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const mediaTypes = fc.constantFrom(...EVIDENCE_MEDIA_TYPES);

describe('cleanFileName', () => {
  it.each([
    ['bill.pdf', 'bill.pdf'],
    ['Facture août 2026.PDF', 'Facture août 2026.pdf'],
    ['請求書.png', '請求書.png'],
    ['فاتورة.pdf', 'فاتورة.pdf'],
    ['C:\\fakepath\\bill.pdf', 'bill.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['folder/', 'folder'],
    ['...hidden.txt', 'hidden.txt'],
    ['.htaccess', 'htaccess'],
    ['bill.pdf. . .', 'bill.pdf'],
    ['  bill \t  of   May .pdf', 'bill of May.pdf'],
    ['bill\r\nX-Header: 1.pdf', 'billX-Header_ 1.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\u200bb\u2066c\ufeffd.png', 'abcd.png'],
    ['bill.txt:stream.png', 'bill.txt_stream.png'],
    ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
    ['what?"*|.gif', 'what____.gif'],
    ['e\u0301te\u0301.png', 'été.png'],
    ['lone\ud83d.png', 'lone.png'],
    ['family 👩\u200d👩\u200d👧.png', 'family 👩\u200d👩\u200d👧.png'],
    ['👩🏽\u200d💻 ❤\ufe0f\u200d🔥 ☎\ufe0e.png', '👩🏽\u200d💻 ❤\ufe0f\u200d🔥 ☎\ufe0e.png'],
    ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
    ['क्\u200dष.pdf', 'क्\u200dष.pdf'],
    ['a\u200db\u200c📞\u200d.png', 'ab📞.png'],
    ['\u200d📞\u200d\u200d📞 \u200dK\u200dé.png', '📞📞 Ké.png'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Com1.2026.csv', '_Com1.2026.csv'],
    ['LPT1.txt', '_LPT1.txt'],
    ['aux .pdf', '_aux.pdf'],
    ['console.log', 'console.log'],
    ['bill.pdf.exe', 'bill.pdf.exe'],
    ['', 'file'],
    ['..', 'file'],
    ['/ \\', 'file'],
    ['\u202e', 'file'],
  ])('should turn %j into %j (S8)', (name, cleaned) => {
    expect(cleanFileName(name)).toBe(cleaned);
  });

  it.each([
    ['photo.JPEG', 'image/jpeg', 'photo.jpg'],
    ['photo.png', 'image/jpeg', 'photo.jpg'],
    ['photo', 'image/webp', 'photo.webp'],
    ['notes.log', 'text/plain', 'notes.txt'],
    ['calls.csv', 'text/csv', 'calls.csv'],
    ['2026.08.01.pdf', 'application/pdf', '2026.08.01.pdf'],
    ['J. Smith.pdf', 'application/pdf', 'J. Smith.pdf'],
    ['shell.php.jpg', 'image/jpeg', 'shell_php.jpg'],
    ['page.html.png', 'image/png', 'page_html.png'],
    ['bill.pdf.exe', 'application/pdf', 'bill_pdf_exe.pdf'],
    ['con.png', 'image/png', '_con.png'],
    ['IMG_0042.HEIC', 'image/jpeg', 'IMG_0042.jpg'],
    ['', 'image/gif', 'file.gif'],
  ] as const)('should give %j of type %s the name %j (S8)', (name, mediaType, cleaned) => {
    expect(cleanFileName(name, mediaType)).toBe(cleaned);
  });

  it('should shorten to 120 characters and keep the extension', () => {
    const cleaned = cleanFileName(`${'x'.repeat(500)}.pdf`);
    expect(cleaned).toBe(`${'x'.repeat(116)}.pdf`);
    expect(cleanFileName('y'.repeat(500))).toBe('y'.repeat(120));
  });

  it('should not cut a character in half', () => {
    const cleaned = cleanFileName(`x${'📞'.repeat(200)}.png`);
    expect(cleaned).toBe(`x${'📞'.repeat(57)}.png`);
  });

  it('should not make an extension by cutting a longer word', () => {
    const name = `${'x'.repeat(111)}.executable file`;
    expect(cleanFileName(name, 'image/png')).toBe(`${'x'.repeat(111)}_exec.png`);
  });

  it('should always give one visible, plain name of 1 to 120 characters (S8)', () => {
    fc.assert(
      fc.property(nastyNames, (name) => {
        const cleaned = cleanFileName(name);
        expect(cleaned.length).toBeGreaterThan(0);
        expect(cleaned.length).toBeLessThanOrEqual(120);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\<>:"|?*]/u);
        expect(cleaned).not.toMatch(/(?![\u200c\u200d])\p{Cf}|[\0-\x7f][\u200c\u200d]/u);
        expect(cleaned).not.toMatch(/^[\u200c\u200d]|[\u200c\u200d](?:[\0-\x7f]|$)/u);
        expect(cleaned).not.toMatch(/^[. ]|[. ]$| {2}/);
        expect(cleaned).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }),
    );
  });

  it('should always end in the extension of the type, and in no other before it (S8)', () => {
    fc.assert(
      fc.property(nastyNames, mediaTypes, (name, mediaType) => {
        const cleaned = cleanFileName(name, mediaType);
        expect(cleaned.length).toBeLessThanOrEqual(120);
        expect(cleaned).toMatch(CANONICAL_ENDING);
        const stem = cleaned.replace(CANONICAL_ENDING, '');
        expect(stem).not.toMatch(/\.(?:php|exe|pdf|png|html)(?:\.|$)/i);
        expect(stem).not.toBe('');
      }),
    );
  });

  it('should change nothing when cleaning twice', () => {
    fc.assert(
      fc.property(nastyNames, fc.option(mediaTypes, { nil: undefined }), (name, mediaType) => {
        const once = cleanFileName(name, mediaType);
        expect(cleanFileName(once, mediaType)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('should come to an end with a name of a million characters', () => {
    for (const piece of ['.', ' ', '. ', '/', 'a.', '\u202e']) {
      const cleaned = cleanFileName(`x${piece.repeat(1_000_000 / piece.length)}x`);
      expect(cleaned.length).toBeLessThanOrEqual(120);
    }
  });
});
