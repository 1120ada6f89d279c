import { describe, expect, it } from 'vitest';
import { checkEvidenceFile } from '../../../src/domain/evidence/index.js';
import { hidesArchive } from '../../../src/domain/evidence/hidden-archive.js';
import {
  ascii,
  emptyArchive,
  fileOf,
  joined,
  REAL_IMAGES,
  SMALL_PDF,
  TINY_GIF,
} from './sample-files.js';

describe('hidesArchive', () => {
  it.each([
    ['at the end', joined(TINY_GIF, emptyArchive())],
    ['with a comment', joined(TINY_GIF, emptyArchive('x'.repeat(300)))],
    ['with other bytes after it', joined(TINY_GIF, emptyArchive(), ascii('junk'))],
    ['that is all there is', emptyArchive()],
  ])('should find an archive %s', (_where, bytes) => {
    expect(hidesArchive(bytes, 'image/gif')).toBe(true);
  });

  it.each([
    ['an honest file', TINY_GIF],
    ['no bytes', new Uint8Array()],
    ['the two letters alone', joined(TINY_GIF, ascii('PK and nothing more that matters'))],
    ['an end record that is cut', joined(TINY_GIF, emptyArchive().subarray(0, 21))],
    ['a comment longer than the file', emptyArchive('long').subarray(0, 24)],
  ])('should find none in %s', (_what, bytes) => {
    expect(hidesArchive(bytes, 'image/gif')).toBe(false);
  });

  it('should let a PDF carry an archive inside, but not be one', () => {
    const attachment = joined(SMALL_PDF, emptyArchive(), ascii('\nendstream\n%%EOF\n'));
    expect(hidesArchive(attachment, 'application/pdf')).toBe(false);
    expect(hidesArchive(joined(SMALL_PDF, emptyArchive()), 'application/pdf')).toBe(true);
  });
});

describe('checkEvidenceFile', () => {
  it.each([
    ['picture.gif', TINY_GIF],
    ['picture.jpg', REAL_IMAGES.jpeg],
    ['bill.pdf', SMALL_PDF],
  ])('should refuse %s that is a program archive as well (S8)', async (name, bytes) => {
    const check = await checkEvidenceFile(fileOf(name, bytes, emptyArchive()), []);
    expect(check).toEqual({ ok: false, name, problem: 'content-mismatch' });
  });

  it('should find the archive behind any amount of picture (S8)', async () => {
    const padding = new Uint8Array(600_000);
    const file = fileOf('picture.gif', TINY_GIF, padding, emptyArchive('c'.repeat(60_000)));
    expect(await checkEvidenceFile(file, [])).toMatchObject({ problem: 'content-mismatch' });
  });
});
