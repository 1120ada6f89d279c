/** Evidence files. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const evidence = {
  title: 'Evidence',
  choose: 'Choose files',
  orDrop: 'or drop them here',
  hint: (count: number, written: NumberText, size: string) =>
    plural(count, {
      one: `Images, PDF or text. At most ${written} file of ${size}.`,
      other: `Images, PDF or text. At most ${written} files of ${size} each.`,
    }),
  files: 'Attached files',
  removeFile: (name: string) => `Remove ${name}`,
  added: (name: string) => `${name} added`,
  removed: (name: string) => `${name} removed`,
  lost: 'The page was loaded again, and files are not kept. Choose your files again.',
  refused: (name: string, why: string) => `${name}: ${why}`,
  uploading: (name: string) => `Uploading ${name}`,
  uploaded: 'Uploaded',
  waiting: 'Waiting',
  uploadFailed: 'Not uploaded',
  uploadFailedTitle: 'Some files were not uploaded',
  uploadFailedBody: 'Your dispute was received. Only the missing files are sent again.',
  uploadAgain: 'Upload again',
  problems: {
    'too-many-files': (limit: number, written: NumberText) =>
      plural(limit, {
        one: `You already have ${written} file, the most you can attach.`,
        other: `You already have ${written} files, the most you can attach.`,
      }),
    'file-too-large': (limit: string) => `The file is larger than ${limit}.`,
    'total-too-large': (limit: string) => `All files together are larger than ${limit}.`,
    'file-empty': 'The file is empty.',
    'type-not-allowed': 'This kind of file is not accepted. Choose an image, a PDF or a text file.',
    'content-mismatch':
      'The content does not match the type of file. Save it again (text as UTF-8), then choose it again.',
    misnamed: (extension: string) =>
      `The content does not match the file name. Rename the file so that it ends in .${extension}, then choose it again.`,
    'photo-format':
      'Photos of this kind, such as HEIC, are not accepted. Save the photo as a JPEG, then choose that file.',
    'too-many-pixels': 'The image has too many pixels. Choose a smaller one.',
    unreadable: 'The file could not be read. Choose it again.',
    'not-checked':
      'The file could not be checked, because part of this page did not load. Check your connection, then choose it again.',
    duplicate: 'This file is already attached.',
  },
};
