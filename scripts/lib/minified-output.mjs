/**
 * How files for browsers are minified. Marks for bundlers (`@__PURE__`) have done their work by then,
 * so that none is left for a page to download.
 */

/** @type {import('vite').Rolldown.OutputOptions} */
export const minifiedOutput = { minify: true, comments: { annotation: false } };
