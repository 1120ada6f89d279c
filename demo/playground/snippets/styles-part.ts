import { styleSheetOf } from '../tokens.js';
import type { PlaygroundSettings } from '../settings.js';
import type { Part } from './snippet.js';

/** The tokens, in a style sheet of the site: no inline style, so no policy has to be weakened. */
export function stylesPart(settings: PlaygroundSettings): readonly Part[] {
  const code = styleSheetOf(settings);
  return code === '' ? [] : [{ where: 'styles', code }];
}
