/** The addresses in the snippets: on the site of whoever embeds. */

/** Where `npm run build` expects the files to be served, in the version that stays up to date. */
export const FOLDER = '/redress/v1/';

export const LOADER = `${FOLDER}redress.js`;
export const FRAME = `${FOLDER}frame.js`;
export const FRAME_HOST = `${FOLDER}frame-host.js`;
export const MODULE = `${FOLDER}redress.mjs`;

/** Files of the site's own, to be named as it likes. */
export const OWN = {
  site: 'https://www.example.com',
  page: '/billing-help.html',
  script: '/billing-help.js',
  styles: '/billing-help.css',
} as const;
