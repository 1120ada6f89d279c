/**
 * Takes the white space and comments out of the `html`, `svg` and `css` templates of built code,
 * which no general minifier may touch.
 */
import { minifyHTMLLiterals } from 'minify-literals';

/** The shapes of an icon are no HTML: without its slash, one would hold the next, which is not drawn then. */
const options = { html: { keepClosingSlash: true } };

/** @returns {import('vite').Plugin} */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/(elements|styles)\/.*\.ts$/.test(id)) return null;
    const minified = await minifyHTMLLiterals(code, { fileName: id, ...options });
    return minified ? { code: minified.code, map: minified.map } : null;
  },
});
