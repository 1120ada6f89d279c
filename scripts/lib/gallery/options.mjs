/** What `npm run test:gallery` does, from its command line. */
import { parseArgs } from 'node:util';

export const usage = `npm run test:gallery -- [options]
  --only rules          axe and measurements in all themes, directions and widths
  --only looks          pictures of this checkout beside those of the base
  --base main           the commit that pictures are compared with; the last one when left out
  --state 'form-*'      only the pictures of these states
  --pictures FOLDER     only takes the pictures, into a folder
  --width 320           of the pictures; may be repeated; 390 and 1024 when left out
  --theme dark          of the pictures; may be repeated; light and dark when left out
  --locale fr           of the pictures; en when left out`;

const PARTS = ['rules', 'looks'];
const THEMES = ['light', 'dark'];
const WIDTHS = ['390', '1024'];

/**
 * @typedef {{
 *   help: boolean,
 *   parts: readonly string[],
 *   base: string | undefined,
 *   state: string,
 *   pictures: string | undefined,
 *   widths: readonly number[],
 *   themes: readonly string[],
 *   locale: string,
 * }} GalleryOptions
 *
 * @param {readonly string[]} args @returns {GalleryOptions} @throws Error when they make no sense
 */
export function parseGalleryOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      base: { type: 'string' },
      state: { type: 'string', default: '*' },
      pictures: { type: 'string' },
      width: { type: 'string', multiple: true, default: WIDTHS },
      theme: { type: 'string', multiple: true, default: THEMES },
      locale: { type: 'string', default: 'en' },
    },
  });
  const { only, theme, width } = values;
  if (only !== undefined && !PARTS.includes(only)) {
    throw new Error(`--only is ${PARTS.join(' or ')}, not ${only}.`);
  }
  const unknown = theme.find((name) => !THEMES.includes(name));
  if (unknown !== undefined) throw new Error(`--theme is ${THEMES.join(' or ')}, not ${unknown}.`);
  const widths = width.map(Number);
  if (!widths.every((pixels) => pixels >= 200 && pixels <= 4_000)) {
    throw new Error('--width is a number of pixels from 200 to 4000.');
  }
  return {
    help: values.help,
    parts: only === undefined ? PARTS : [only],
    base: values.base,
    state: values.state,
    pictures: values.pictures,
    widths,
    themes: theme,
    locale: values.locale,
  };
}
