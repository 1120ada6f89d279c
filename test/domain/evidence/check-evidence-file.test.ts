import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  acceptedFileTypes,
  checkEvidenceFile,
  DEFAULT_EVIDENCE_LIMITS,
  type AcceptedEvidence,
  type EvidenceLimits,
  type EvidenceProblem,
} from '../../../src/domain/evidence/index.js';
import {
  ascii,
  fileOf,
  gifWith,
  joined,
  JPEG_START,
  jpegFrame,
  jpegSegment,
  pngClaiming,
  REAL_IMAGES,
  SMALL_PDF,
  TINY_GIF,
  utf8,
} from './sample-files.js';

const limitsWith = (overrides: Partial<EvidenceLimits>): EvidenceLimits => ({
  ...DEFAULT_EVIDENCE_LIMITS,
  ...overrides,
});

async function accepted(
  file: File,
  already: readonly AcceptedEvidence[] = [],
  limits?: EvidenceLimits,
): Promise<AcceptedEvidence> {
  const check = await checkEvidenceFile(file, already, limits);
  if (!check.ok) throw new Error(`${check.name}: ${check.problem}`);
  return check.evidence;
}

async function problemOf(
  file: File,
  already: readonly AcceptedEvidence[] = [],
  limits?: EvidenceLimits,
): Promise<EvidenceProblem | 'none'> {
  const check = await checkEvidenceFile(file, already, limits);
  return check.ok ? 'none' : check.problem;
}

describe('a file that changes or goes away after it was chosen', () => {
  it('was read when it was chosen (R16)', async () => {
    const file = fileOf('note.txt', utf8('As it was.'));
    const { file: kept } = await accepted(file);
    for (const read of ['arrayBuffer', 'text', 'stream', 'slice'] as const) {
      Object.defineProperty(file, read, {
        value: () => {
          throw new DOMException('The file has changed.', 'NotReadableError');
        },
      });
    }
    expect(await kept.text()).toBe('As it was.');
    expect(kept.type).toBe('text/plain');
  });

  it('does not depend on the file on disk (R16)', async () => {
    const file = fileOf('note.txt', utf8('As it was.'));
    const slices = vi.spyOn(file, 'slice');
    await accepted(file);
    expect(slices).not.toHaveBeenCalled();
  });
});

describe('checkEvidenceFile', () => {
  it('should accept an image with its size, its fingerprint and a clean name', async () => {
    const file = fileOf('C:\\fakepath\\Screenshot.PNG', REAL_IMAGES.png);
    expect(await accepted(file)).toEqual({
      file: expect.any(Blob) as Blob,
      name: 'Screenshot.png',
      mediaType: 'image/png',
      sizeBytes: REAL_IMAGES.png.length,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      isImage: true,
      width: 7,
      height: 5,
    });
  });

  it.each([
    ['bill.pdf', SMALL_PDF, 'application/pdf'],
    ['notes.txt', utf8('Personne n’a répondu.'), 'text/plain'],
    ['calls.csv', utf8('number,charge\n123,1.20'), 'text/csv'],
  ])('should accept %s without a size in pixels', async (name, bytes, mediaType) => {
    const evidence = await accepted(fileOf(name, bytes));
    expect(evidence).toMatchObject({ name, mediaType, isImage: false });
    expect(evidence).not.toHaveProperty('width');
  });

  it('should hand on the content under the checked type, never the stated one (S8)', async () => {
    const file = new File([utf8('just words')], 'notes.txt', { type: 'text/html' });
    const evidence = await accepted(file);
    expect(evidence.file.type).toBe('text/plain');
    expect(evidence.file).not.toBeInstanceOf(File);
    expect(await evidence.file.text()).toBe('just words');
  });

  it('should name a picture by what it is when it was saved under another image type', async () => {
    const evidence = await accepted(fileOf('photo.png', REAL_IMAGES.jpeg));
    expect(evidence).toMatchObject({ name: 'photo.jpg', mediaType: 'image/jpeg' });
  });

  const heif = (brand: string) => joined([0, 0, 0, 24], ascii(`ftyp${brand}`), [0, 0, 0, 0]);

  it.each([
    ['IMG_0042.HEIC', heif('heic')],
    ['IMG_0042.heif', heif('mif1')],
    ['IMG_0042.jpg', heif('heix')],
    ['IMG_0042', heif('heic')],
    ['photo.avif', heif('avif')],
    ['scan.tiff', joined(ascii('II*\0'), [8, 0, 0, 0])],
    ['scan.png', joined(ascii('MM\0*'), [0, 0, 0, 8])],
  ])('says of %s that it is to be saved as JPEG', async (name, bytes) => {
    expect(await problemOf(fileOf(name, bytes))).toBe('photo-format');
    const onlyPdf = limitsWith({ mediaTypes: ['application/pdf'] });
    expect(await problemOf(fileOf(name, bytes), [], onlyPdf)).toBe('type-not-allowed');
  });

  it('says so of a photo that is too large as well', async () => {
    const limits = limitsWith({ maxFileBytes: 10 });
    const photo = fileOf('IMG_0042.heic', heif('heic'));
    expect(await problemOf(photo, [], limits)).toBe('photo-format');
  });

  it('takes a JPEG that a camera or a messenger has named HEIC', async () => {
    const evidence = await accepted(fileOf('IMG_0042.HEIC', REAL_IMAGES.jpeg));
    expect(evidence).toMatchObject({ name: 'IMG_0042.jpg', mediaType: 'image/jpeg' });
  });

  it.each([
    ['photo.pdf', REAL_IMAGES.jpeg, 'jpg'],
    ['photo.txt', REAL_IMAGES.png, 'png'],
    ['bill.png', SMALL_PDF, 'pdf'],
    ['notes.pdf', utf8('Nobody was in.'), 'txt'],
    ['notes.heic', utf8('Nobody was in.'), 'txt'],
  ])('says of %s which extension its content has', async (name, bytes, extension) => {
    const check = await checkEvidenceFile(fileOf(name, bytes), []);
    expect(check).toEqual({ ok: false, name, problem: 'content-mismatch', extension });
  });

  it('refuses a film and a page that are named as photos (S8)', async () => {
    expect(await problemOf(fileOf('film.heic', heif('mp42')))).toBe('content-mismatch');
    const page = utf8('<!doctype html><script>alert(1)</script>');
    expect(await problemOf(fileOf('page.heic', page))).toBe('content-mismatch');
  });

  it('should let the name choose between plain text and CSV', async () => {
    const oneColumn = await accepted(fileOf('numbers.csv', utf8('number\n123\n456')));
    const table = await accepted(fileOf('table.txt', utf8('a,b\n1,2')));
    expect([oneColumn.mediaType, table.mediaType]).toEqual(['text/csv', 'text/plain']);
  });

  it('should accept a name without extension by the content alone', async () => {
    expect((await accepted(fileOf('image', TINY_GIF))).name).toBe('image.gif');
    expect(await problemOf(fileOf('image', ascii('\0\x01\x02')))).toBe('type-not-allowed');
  });

  it.each([
    ['bill.pdf.exe', SMALL_PDF],
    ['page.html', utf8('<html>')],
    ['logo.svg', utf8('<svg/>')],
    ['letter.docx', ascii('PK\x03\x04')],
    ['invoice\u202efdp.exe', SMALL_PDF],
    ['bill.exe. ', SMALL_PDF],
  ])('should not take %s, whatever it holds (S8)', async (name, bytes) => {
    expect(await problemOf(fileOf(name, bytes))).toBe('type-not-allowed');
  });

  it.each([
    ['an SVG as picture.png', 'picture.png', utf8('<svg onload="alert(1)"/>')],
    ['HTML as notes.txt', 'notes.txt', utf8('<!doctype html><script>alert(1)</script>')],
    ['HTML as bill.pdf', 'bill.pdf', utf8('<html></html>')],
    ['a PDF with HTML in front', 'bill.pdf', joined(ascii('<html></html>\n'), SMALL_PDF)],
    ['a PDF as picture.png', 'picture.png', SMALL_PDF],
    ['a picture as bill.pdf', 'bill.pdf', REAL_IMAGES.png],
    ['text as picture.jpg', 'picture.jpg', utf8('hello')],
    ['a program as calls.csv', 'calls.csv', ascii('MZ\x90\0\x03')],
  ])('should refuse %s (S8)', async (_what, name, bytes) => {
    expect(await problemOf(fileOf(name, bytes))).toBe('content-mismatch');
  });

  it('should refuse types that the host does not take', async () => {
    const limits = limitsWith({ mediaTypes: ['image/png'] });
    expect(await problemOf(fileOf('bill.pdf', SMALL_PDF), [], limits)).toBe('type-not-allowed');
    const jpegAsPng = fileOf('photo.png', REAL_IMAGES.jpeg);
    expect(await problemOf(jpegAsPng, [], limits)).toBe('type-not-allowed');
    expect(await problemOf(fileOf('bill', SMALL_PDF), [], limits)).toBe('type-not-allowed');
    expect(await problemOf(fileOf('a.png', REAL_IMAGES.png), [], limits)).toBe('none');
  });

  it('should show a refused file by its own name, cleaned', async () => {
    const check = await checkEvidenceFile(fileOf('../\u202eevil<b>.EXE', SMALL_PDF), []);
    expect(check).toEqual({ ok: false, name: 'evil_b_.exe', problem: 'type-not-allowed' });
  });

  it('should never reject, whatever the file (S8)', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(
          fc.constantFrom(...Object.values(REAL_IMAGES), TINY_GIF, SMALL_PDF),
          fc.nat({ max: 60 }),
          fc.uint8Array({ maxLength: 100 }),
        )
        .map(([start, kept, rest]) => joined(start.subarray(0, kept), rest)),
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a.png', 'a.jpg', 'a.gif', 'a.webp', 'a.pdf', 'a.txt', 'a.csv', 'a'),
    );
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const check = await checkEvidenceFile(fileOf(name, new Uint8Array(content)), []);
        if (check.ok)
          expect(DEFAULT_EVIDENCE_LIMITS.mediaTypes).toContain(check.evidence.mediaType);
        else expect(check.name).not.toBe('');
      }),
    );
  });
});

describe('checkEvidenceFile limits', () => {
  const text = (name: string, length: number): File => fileOf(name, utf8('a'.repeat(length)));

  it('should take the largest number of files and not one more (S8)', async () => {
    const limits = limitsWith({ maxFiles: 2 });
    const first = await accepted(text('1.txt', 1), [], limits);
    const second = await accepted(text('2.txt', 2), [first], limits);
    expect(await checkEvidenceFile(text('3.txt', 3), [first, second], limits)).toEqual({
      ok: false,
      name: '3.txt',
      problem: 'too-many-files',
      limit: 2,
    });
  });

  it('should take a file of exactly the largest size and not one byte more (S8)', async () => {
    const limits = limitsWith({ maxFileBytes: 100 });
    expect(await problemOf(text('a.txt', 100), [], limits)).toBe('none');
    expect(await checkEvidenceFile(text('a.txt', 101), [], limits)).toMatchObject({
      problem: 'file-too-large',
      limit: 100,
    });
  });

  it('should count the bytes of all files together (S8)', async () => {
    const limits = limitsWith({ maxTotalBytes: 100 });
    const first = await accepted(text('a.txt', 60), [], limits);
    expect(await problemOf(text('b.txt', 40), [first], limits)).toBe('none');
    expect(await checkEvidenceFile(text('b.txt', 41), [first], limits)).toMatchObject({
      problem: 'total-too-large',
      limit: 100,
    });
  });

  it('should refuse an empty file', async () => {
    expect(await problemOf(fileOf('a.png'))).toBe('file-empty');
  });

  it('should say that the type is wrong before it says that the file is too large', async () => {
    const limits = limitsWith({ maxFileBytes: 1 });
    expect(await problemOf(text('a.exe', 5), [], limits)).toBe('type-not-allowed');
  });

  it('should not read a file that is refused by its name or size', async () => {
    const file = text('a.txt', 5);
    const slice = vi.spyOn(file, 'slice');
    const whole = vi.spyOn(file, 'arrayBuffer');
    await checkEvidenceFile(file, [], limitsWith({ maxFileBytes: 1 }));
    expect(slice).not.toHaveBeenCalled();
    expect(whole).not.toHaveBeenCalled();
  });

  it('should allow nothing when a limit is no number', async () => {
    const file = fileOf('a.png', REAL_IMAGES.png);
    for (const limit of ['maxFiles', 'maxFileBytes', 'maxTotalBytes', 'maxPixels'] as const) {
      const problem = await problemOf(file, [], limitsWith({ [limit]: Number.NaN }));
      expect(problem, limit).not.toBe('none');
    }
  });

  it('should recognise content that is attached already, under any name', async () => {
    const first = await accepted(fileOf('a.png', REAL_IMAGES.png));
    expect(await problemOf(fileOf('copy.png', REAL_IMAGES.png), [first])).toBe('duplicate');
    expect(await problemOf(fileOf('a.png', pngClaiming(7, 5)), [first])).toBe('none');
  });

  it('should recognise a duplicate in an insecure context too', async () => {
    vi.stubGlobal('crypto', {});
    const first = await accepted(fileOf('a.png', REAL_IMAGES.png));
    expect(await problemOf(fileOf('copy.png', REAL_IMAGES.png), [first])).toBe('duplicate');
    expect(await problemOf(fileOf('other.gif', TINY_GIF), [first])).toBe('none');
  });
});

describe('checkEvidenceFile of images', () => {
  it('should refuse a pixel bomb by what its header claims (S8)', async () => {
    const bomb = fileOf('small.png', pngClaiming(100_000, 100_000));
    expect(await checkEvidenceFile(bomb, [])).toEqual({
      ok: false,
      name: 'small.png',
      problem: 'too-many-pixels',
      limit: 50_000_000,
    });
  });

  it('should allow exactly the most pixels', async () => {
    expect(await problemOf(fileOf('a.png', pngClaiming(50_000, 1000)))).toBe('none');
    expect(await problemOf(fileOf('a.png', pngClaiming(50_000, 1001)))).toBe('too-many-pixels');
  });

  it('should refuse a GIF whose frame is larger than its screen admits (S8)', async () => {
    const bomb = gifWith([1, 1], [0, 0, 0xffff, 0xffff]);
    expect(await problemOf(fileOf('a.gif', bomb))).toBe('too-many-pixels');
  });

  it.each([
    ['a.png', REAL_IMAGES.png.subarray(0, 20)],
    ['a.jpg', REAL_IMAGES.jpeg.subarray(0, 30)],
    ['a.gif', TINY_GIF.subarray(0, 8)],
    ['a.webp', REAL_IMAGES.webpLossy.subarray(0, 16)],
    ['a.png', pngClaiming(0, 0)],
    ['a.gif', ascii('GIF89a=0;alert(1)//<script>')],
  ])('should call %s with a broken header unreadable (S8)', async (name, bytes) => {
    expect(await problemOf(fileOf(name, new Uint8Array(bytes)))).toBe('unreadable');
  });

  it('should find the frame header of a photo behind much metadata', async () => {
    const metadata = jpegSegment(0xe1, new Uint8Array(60_000));
    const photo = [...Array<Uint8Array<ArrayBuffer>>(8).fill(metadata), jpegFrame(4000, 3000)];
    const file = fileOf('photo.jpg', new Uint8Array(JPEG_START), ...photo);
    expect(await accepted(file)).toMatchObject({ width: 4000, height: 3000 });
  });

  it('should call a file unreadable when the browser cannot read it (any more)', async () => {
    const file = fileOf('a.png', REAL_IMAGES.png);
    const gone = new DOMException('The file was changed.', 'NotReadableError');
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(gone);
    expect(await problemOf(file)).toBe('unreadable');
  });
});

describe('acceptedFileTypes', () => {
  it('should list extensions and types for a file input', () => {
    expect(acceptedFileTypes(['image/jpeg', 'application/pdf'])).toBe(
      '.jpg,.jpeg,.jpe,.jfif,image/jpeg,.pdf,application/pdf',
    );
  });
});
