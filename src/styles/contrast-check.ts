/**
 * Finds the colours that a host's own tokens have made too weak (A8). For a warning to whoever
 * builds the page: changes nothing that the customer sees, and costs nothing unless a colour token
 * is set. It asks the browser for styles, so call it when the page is idle, once per provider.
 */
import { native } from '../native.js';
import { COLOUR_PAIRS, contrastRatio, type ColourPair, type Rgb } from './contrast.js';

export interface MeasuredPair extends ColourPair {
  /** What the pair has, to one decimal, never rounded up. */
  readonly ratio: number;
}

const COLOUR_TOKENS = [
  'accent',
  'accent-contrast',
  'text',
  'text-muted',
  'surface',
  'surface-raised',
  'surface-sunken',
  'border-strong',
  'focus',
  'positive',
  'warning',
  'negative',
  'info',
];

/**
 * @param shadow the shadow root of an element with the shared sheets, connected to the page
 * @returns the pairs below their least contrast in the theme that shows; none when the host sets
 *   no colour token, or the user's forced colours replace them all
 */
export function weakColourPairs(shadow: ShadowRoot): readonly MeasuredPair[] {
  const hostStyle = getComputedStyle(shadow.host);
  const isOverridden = COLOUR_TOKENS.some(
    (token) => hostStyle.getPropertyValue(`--redress-${token}`) !== '',
  );
  return isOverridden ? measureColourPairs(shadow).filter(isWeak) : [];
}

/** To one decimal is enough: what is needed is told to one decimal too. */
export function isWeak({ ratio, least }: MeasuredPair): boolean {
  return ratio < least;
}

/** As {@link weakColourPairs}, with all pairs; none where the user's forced colours replace them. */
export function measureColourPairs(shadow: ShadowRoot): readonly MeasuredPair[] {
  const colourOf = matchMedia('(forced-colors: active)').matches ? undefined : colourReader(shadow);
  if (!colourOf) return [];
  return COLOUR_PAIRS.map((pair) => {
    const ratio = contrastRatio(colourOf(pair.front), colourOf(pair.ground));
    return { ...pair, ratio: Math.floor(ratio * 10) / 10 };
  });
}

/** Any colour syntax ends as one painted pixel; reading that needs no parser of our own. */
function colourReader(shadow: ShadowRoot): ((token: string) => Rgb) | undefined {
  const canvas = native(document, 'createElement')('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const parent = shadow.querySelector('.redress');
  if (!brush || !parent) return undefined;
  return (token) => {
    const probe = native(document, 'createElement')('span');
    probe.style.setProperty('color', `var(--_${token})`);
    parent.append(probe);
    brush.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}
