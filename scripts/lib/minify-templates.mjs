/**
 * Takes the white space and comments out of the `html`, `svg` and `css` templates of built code,
 * which no general minifier may touch.
 */
import { minifyHTMLLiterals } from 'minify-literals';

/** @returns {import('vite').Plugin} */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/(elements|styles)\/.*\.ts$/.test(id)) return null;
    const minified = await minifyHTMLLiterals(code, { fileName: id });
    return minified ? { code: minified.code, map: minified.map } : null;
  },
});
