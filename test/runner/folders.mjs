/**
 * Which test folders run where. Everything that is not listed as a browser folder runs in Node, so
 * that a new folder is never left out of both.
 */
export const browserFolders = [
  'support',
  'elements',
  'controllers',
  'context',
  'embed',
  'journeys',
  'a11y',
];

export const browserTestFiles = browserFolders.map((folder) => `test/${folder}/**/*.test.ts`);
