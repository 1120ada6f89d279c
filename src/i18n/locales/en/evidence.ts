/** Evidence files. */
export const evidence = {
  title: 'Evidence',
  choose: 'Choose files',
  orDrop: 'or drop them here',
  hint: (count: string, size: string) =>
    `Images, PDF or text. Files: at most ${count}, of ${size} each.`,
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
    'too-many-files': (limit: string) => `There are ${limit} files already, which is the most.`,
    'file-too-large': (limit: string) => `The file is larger than ${limit}.`,
    'total-too-large': (limit: string) => `All files together are larger than ${limit}.`,
    'file-empty': 'The file is empty.',
    'type-not-allowed': 'This kind of file is not accepted. Choose an image, a PDF or a text file.',
    'content-mismatch':
      'The content does not fit the kind of file. Save it again, text as UTF-8, and choose it anew.',
    misnamed: (extension: string) =>
      `The content is of another kind than the name says. Rename the file, so that it ends in .${extension}, and choose it again.`,
    'photo-format':
      'Photos of this kind, such as HEIC, are not accepted. Save the photo as JPEG, and choose that.',
    'too-many-pixels': 'The image has too many pixels. Choose a smaller one.',
    unreadable: 'The file could not be read. Choose it again.',
    'not-checked':
      'The file could not be checked, as a part of this page did not arrive. Check your connection, then choose it again.',
    duplicate: 'The file is attached already.',
  },
};
