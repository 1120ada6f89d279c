/** The pages that are explored, and in which widths. */

/**
 * `explainsSettings`: anything can be typed as a setting there, and the console is told what is wrong.
 * @typedef {{ name: string, path: string, explainsSettings?: boolean }} ExploredPage
 */

/** @type {readonly ExploredPage[]} */
export const pages = [
  { name: 'demo', path: '/index.html' },
  { name: 'panels', path: '/panels.html' },
  { name: 'playground', path: '/playground.html', explainsSettings: true },
  { name: 'embed', path: '/embed.html' },
];

/** The widths of a phone and a desk, taller than those are: an explorer clicks what is in sight. */
export const heights = new Map([
  [375, 1200],
  [1280, 1200],
]);
