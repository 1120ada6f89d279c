import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectMediaType } from '../../../src/domain/evidence/index.js';
import {
  ascii,
  emptyArchive,
  IMAGE_SAMPLES,
  joined,
  REAL_IMAGES,
  SMALL_PDF,
  utf8,
} from './sample-files.js';

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const LITTLE_ENDIAN_MARK = [0xff, 0xfe];
const BIG_ENDIAN_MARK = [0xfe, 0xff];

const codeUnits = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
const utf16le = (text: string): Uint8Array =>
  joined(
    LITTLE_ENDIAN_MARK,
    codeUnits(text).flatMap((unit) => [unit & 0xff, unit >> 8]),
  );
const utf16be = (text: string): Uint8Array =>
  joined(
    BIG_ENDIAN_MARK,
    codeUnits(text).flatMap((unit) => [unit >> 8, unit & 0xff]),
  );

describe('detectMediaType', () => {
  it.each(IMAGE_SAMPLES)('should know %s by its signature', (mediaType, bytes) => {
    expect(detectMediaType(bytes)).toBe(mediaType);
  });

  it('should know a PDF by its signature at the very start only', () => {
    expect(detectMediaType(SMALL_PDF)).toBe('application/pdf');
    expect(detectMediaType(joined(ascii('\n'), SMALL_PDF))).toBeUndefined();
  });

  it.each([
    ['nothing at all', new Uint8Array()],
    ['half a PNG signature', REAL_IMAGES.png.subarray(0, 5)],
    ['RIFF that is no WebP', ascii('RIFF\x10\0\0\0WAVEfmt ')],
    ['a ZIP archive', emptyArchive()],
    ['a Windows program', ascii('MZ\x90\0\x03\0\0\0')],
    ['a Linux program', ascii('\x7fELF\x02\x01\x01\0')],
    ['a Windows icon', ascii('\0\0\x01\0\x01\0')],
    ['a Java class', ascii('\xca\xfe\xba\xbe\0\0\0\x34')],
  ])('should not know %s (S8)', (_what, bytes) => {
    expect(detectMediaType(bytes)).toBeUndefined();
  });

  it('should never throw, whatever the bytes', () => {
    const signatures = IMAGE_SAMPLES.map(([, bytes]) => bytes.subarray(0, 16));
    fc.assert(
      fc.property(
        fc.constantFrom(new Uint8Array(), new Uint8Array(LITTLE_ENDIAN_MARK), ...signatures),
        fc.uint8Array({ maxLength: 300 }),
        (start, rest) => {
          expect(() => detectMediaType(joined(start, rest))).not.toThrow();
        },
      ),
    );
  });
});

describe('detectMediaType of text', () => {
  it.each([
    ['ASCII', ascii('The call dropped\tat once.\r\nNobody answered.\n')],
    ['UTF-8', utf8('L’appel a été coupé. 通話が切れた 📞')],
    ['UTF-8 with a mark', joined(UTF8_MARK, utf8('Réponse'))],
    ['little-endian UTF-16', utf16le('Réponse du fournisseur 📞')],
    ['big-endian UTF-16', utf16be('Réponse du fournisseur 📞')],
    ['addresses in angle brackets', utf8('<ada@example.com> wrote: 1 < 2 and 3 > 2')],
    ['a quoted mail', utf8('From: Ada <ada@example.com>\nI was billed <twice>.')],
  ])('should take %s as plain text', (_what, bytes) => {
    expect(detectMediaType(bytes)).toBe('text/plain');
  });

  it.each([
    ['commas', 'number,start,charge\n+12025550143,2026-07-14T09:12,1.20\n,,'],
    ['semicolons', 'numéro;durée\n0142685300;161'],
    ['tabs', 'number\tcharge\n0142685300\t1,20'],
    ['quoted separators', 'to,charge\n"Paris,France",1.20'],
  ])('should take rows with equally many %s as CSV', (_what, text) => {
    expect(detectMediaType(utf8(text))).toBe('text/csv');
  });

  it('should not take commas of prose for columns', () => {
    expect(detectMediaType(utf8('Hello, it is me.\nThanks, good bye.'))).toBe('text/plain');
    expect(detectMediaType(utf8('1,20 or\n1,20,30'))).toBe('text/plain');
  });

  it.each([
    ['a control byte', ascii('call\x07')],
    ['a zero byte', ascii('call\0log')],
    ['an escape sequence', ascii('\x1b[31mred')],
    ['broken UTF-8', ascii('caf\xe9 au lait')],
    ['a character cut in half at its end', utf8('é').subarray(0, 1)],
    ['UTF-16 without a mark', utf16le('call').subarray(2)],
    ['UTF-16 with half a unit', utf16le('call').subarray(0, 5)],
    ['UTF-32', joined([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0])],
  ])('should refuse %s (S8)', (_what, bytes) => {
    expect(detectMediaType(bytes)).toBeUndefined();
  });

  it.each([
    '<!DOCTYPE html><p>hi',
    '\n  <HtMl>',
    '<b>bold</b> words first',
    '<!-- --><p>',
    '<?xml version="1.0"?><a/>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<x:svg xmlns:x="http://www.w3.org/2000/svg"/>',
    'harmless words, then <script>alert(1)</script>',
    'harmless words, then <SCRIPT/src=//evil.example>',
    'words <x:svg xmlns:x="http://www.w3.org/2000/svg"/>',
    'words <img src=x onerror=alert(1)>',
    'words <iframe srcdoc="x">',
    'words <a href="#" onclick = "alert(1)">x</a>',
    'words <custom-tag/onfocus=alert(1) autofocus>',
    'words <?php system($_GET[0]);',
    'words </script',
    '<% eval request("x") %>',
    '#!/bin/sh\nrm -rf /',
    '%!PS-Adobe-3.0',
    '{\\rtf1\\ansi hello}',
  ])('should refuse what may be run or rendered: %s (S8)', (text) => {
    expect(detectMediaType(utf8(text))).toBeUndefined();
    expect(detectMediaType(joined(UTF8_MARK, utf8(text)))).toBeUndefined();
    expect(detectMediaType(utf16le(text))).toBeUndefined();
    expect(detectMediaType(utf16be(text))).toBeUndefined();
  });

  it('should refuse a PDF behind other content: neither text nor PDF (S8)', () => {
    expect(detectMediaType(joined(ascii('<html>hello</html>\n'), SMALL_PDF))).toBeUndefined();
    expect(detectMediaType(joined(ascii('Dear sirs,\n'), SMALL_PDF))).toBeUndefined();
  });

  it('should look at the first 64 kB, and forgive a character that this cuts', () => {
    const cutAtLimit = utf8(`${'a'.repeat(65_535)}é and more`);
    expect(detectMediaType(cutAtLimit)).toBe('text/plain');
    const broken = joined(utf8('a'.repeat(65_000)), [0xff], utf8('b'.repeat(1000)));
    expect(detectMediaType(broken)).toBeUndefined();
  });

  it('should come to an end with text that is made to be slow to search', () => {
    for (const piece of ['<', '<a', '<a ', '<a:', '"', ' ', ', ', '\n', '<a on', '<a\tona']) {
      const text = utf8(piece.repeat(Math.ceil(65_536 / piece.length)));
      expect(() => detectMediaType(text)).not.toThrow();
    }
  });
});
