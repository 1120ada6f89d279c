import { expect } from '@open-wc/testing';
import type { EvidenceLimits } from '../../../src/domain/index.js';
import { pngClaiming } from '../../domain/evidence/sample-files.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import {
  attached,
  chooseFiles,
  evidenceForm,
  jpegFile,
  limitedTo,
  pngFile,
  refusals,
  textFile,
} from './evidence-setup.js';
import { Drafts } from '../../../src/store/index.js';

interface Case {
  readonly what: string;
  readonly files: readonly File[];
  readonly limits?: Partial<EvidenceLimits>;
  readonly en: string;
  readonly fr: string;
  /** How many of the files are taken. */
  readonly taken?: number;
}

const CASES: readonly Case[] = [
  {
    what: 'a page named as a picture',
    files: [new File(['<!doctype html><script>alert(1)</script>'], 'bill.png')],
    en: 'bill.png: The content does not match the type of file. Save it again (text as UTF-8), then choose it again.',
    fr: 'bill.png : Le contenu ne correspond pas au type de fichier. Enregistrez-le à nouveau, le texte en UTF-8, puis choisissez-le.',
  },
  {
    what: 'a picture named as a document',
    files: [new File([pngClaiming(7, 5)], 'photo.pdf')],
    en: 'photo.pdf: The content does not match the file name. Rename the file so that it ends in .png, then choose it again.',
    fr: "photo.pdf : Le contenu ne correspond pas au nom du fichier. Renommez le fichier pour qu'il se termine par .png, puis choisissez-le à nouveau.",
  },
  {
    what: 'a photo of a telephone',
    files: [new File(['\0\0\0\u0018ftypheic\0\0\0\0'], 'IMG_0042.HEIC')],
    en: 'IMG_0042.heic: Photos of this kind, such as HEIC, are not accepted. Save the photo as a JPEG, then choose that file.',
    fr: 'IMG_0042.heic : Les photos de ce type, HEIC par exemple, ne sont pas acceptées. Enregistrez la photo en JPEG, puis choisissez ce fichier.',
  },
  {
    what: 'a vector image',
    files: [new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'bill.svg')],
    en: 'bill.svg: This kind of file is not accepted. Choose an image, a PDF or a text file.',
    fr: "bill.svg : Ce type de fichier n'est pas accepté. Choisissez une image, un PDF ou un fichier texte.",
  },
  {
    what: 'a file that is too large',
    files: [textFile('long.txt', 'a'.repeat(2_001))],
    limits: { maxFileBytes: 2_000 },
    en: 'long.txt: The file is larger than 2 kB.',
    fr: 'long.txt : Le fichier dépasse 2 ko.',
  },
  {
    what: 'files that are too large together',
    files: [textFile('a.txt', 'a'.repeat(600)), textFile('b.txt', 'b'.repeat(600))],
    limits: { maxTotalBytes: 1_000 },
    en: 'b.txt: All files together are larger than 1 kB.',
    fr: "b.txt : L'ensemble des fichiers dépasse 1 ko.",
    taken: 1,
  },
  {
    what: 'the same file twice, whatever its name',
    files: [pngFile('one.png'), pngFile('two.png')],
    en: 'two.png: This file is already attached.',
    fr: 'two.png : Le fichier est déjà joint.',
    taken: 1,
  },
  {
    what: 'one file too many',
    files: [pngFile(), jpegFile(), textFile()],
    limits: { maxFiles: 2 },
    en: 'note.txt: You already have 2 files, the most you can attach.',
    fr: 'note.txt : Vous avez déjà joint 2 fichiers, le maximum.',
    taken: 2,
  },
  {
    what: 'an empty file',
    files: [new File([], 'empty.txt')],
    en: 'empty.txt: The file is empty.',
    fr: 'empty.txt : Le fichier est vide.',
  },
  {
    what: 'a picture with too many pixels',
    files: [new File([pngClaiming(60_000, 60_000)], 'bomb.png')],
    en: 'bomb.png: The image has too many pixels. Choose a smaller one.',
    fr: "bomb.png : L'image a trop de pixels. Choisissez-en une plus petite.",
  },
];

describe('evidence: refused files', () => {
  standOnDay();

  for (const { what, files, limits = {}, en, fr, taken = 0 } of CASES) {
    for (const [locale, words] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      it(`should refuse ${what}, and say why (S8, ${locale})`, async () => {
        const form = await evidenceForm({ locale, evidenceLimits: limitedTo(limits) });
        await chooseFiles(form, ...files);
        expect(refusals(form)).to.equal(words.replaceAll('\u00a0', ' '));
        expect(attached(form)).to.have.length(taken);
      });
    }
  }

  it('should refuse a file whose bytes cannot be read', async () => {
    const gone = textFile('gone.txt');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const form = await evidenceForm();
    // A field for files would hand over a copy of its own.
    await form.store.use(Drafts).addEvidence([gone]);
    await rendered(form.panel);
    expect(refusals(form)).to.equal('gone.txt: The file could not be read. Choose it again.');
  });

  it('should take the good ones of a choice, and tell of each bad one', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, new File(['x'], 'run.exe'), textFile(), new File([], 'empty.txt'));
    expect(attached(form)).to.deep.equal(['note.txt 6 bytes']);
    expect(refusals(form)).to.contain('run.exe: This kind of file is not accepted.');
    expect(refusals(form)).to.contain('empty.txt: The file is empty.');
  });

  it('should forget what was refused with the next choice', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, new File(['x'], 'run.exe'));
    await chooseFiles(form, textFile());
    expect(refusals(form)).to.equal('');
  });

  it('should have the region that tells of it beforehand (A3)', async () => {
    const form = await evidenceForm();
    const region = form.panel.shadowRoot?.querySelector('[role=alert]');
    await chooseFiles(form, new File([], 'empty.txt'));
    expect(form.panel.shadowRoot?.querySelector('[role=alert]')).to.equal(region);
    expect(region?.textContent).to.contain('empty.txt');
  });
});
