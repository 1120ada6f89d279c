/**
 * The contrast of the chosen colours, with the figures. Measured as the elements measure it, at
 * elements out of sight: one for each theme, as the preview shows one of them at a time.
 */
import { isWeak, measureColourPairs, type MeasuredPair } from '../../src/styles/contrast-check.js';
import { baseStyles } from '../../src/styles/base.js';
import { tokenStyles } from '../../src/styles/tokens.js';
import { build } from '../dom/build.js';
import type { PlaygroundSettings } from './settings.js';
import { COLOURS, darkOf, tokenValues } from './tokens.js';

export type Theme = 'light' | 'dark';

export interface Finding extends MeasuredPair {
  readonly theme: Theme;
  readonly isWeak: boolean;
}

export interface ContrastReport {
  /** `unknown` where the user's own colours replace all. */
  readonly state: 'unset' | 'unknown' | 'measured';
  /** What is too weak, then for each chosen colour the pair that has least to spare. */
  readonly findings: readonly Finding[];
  readonly weak: number;
}

export class ContrastProbes {
  readonly #probes = new Map<Theme, ShadowRoot>();

  /** @param place where the elements out of sight go */
  constructor(place: Element) {
    for (const theme of ['light', 'dark'] as const) {
      const host = build('div', { theme, hidden: true });
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [tokenStyles, baseStyles].flatMap(({ styleSheet }) =>
        styleSheet ? [styleSheet] : [],
      );
      shadow.append(build('div', { class: 'redress' }));
      place.append(host);
      this.#probes.set(theme, shadow);
    }
  }

  measure(settings: PlaygroundSettings): ContrastReport {
    const chosen = chosenColours(settings);
    if (chosen.length === 0) return { state: 'unset', findings: [], weak: 0 };
    const { theme: only } = settings.written;
    const measured = [...this.#probes].flatMap(([theme, shadow]) =>
      only === '' || only === theme ? [pairsOf(theme, shadow, settings)] : [],
    );
    const findings = measured.flatMap((pairs) => worthTelling(pairs, chosen));
    const weak = findings.filter((finding) => finding.isWeak);
    return {
      state: measured.some((pairs) => pairs.length > 0) ? 'measured' : 'unknown',
      findings: [...weak, ...findings.filter((finding) => !finding.isWeak)],
      weak: weak.length,
    };
  }
}

function pairsOf(
  theme: Theme,
  shadow: ShadowRoot,
  settings: PlaygroundSettings,
): readonly Finding[] {
  setTokens(shadow.host as HTMLElement, settings);
  return measureColourPairs(shadow).map((pair) => ({ ...pair, theme, isWeak: isWeak(pair) }));
}

/** The tokens of the page around it are not those of a host. */
function setTokens(host: HTMLElement, settings: PlaygroundSettings): void {
  for (const colour of COLOURS) host.style.setProperty(`--redress-${colour}`, 'initial');
  for (const [name, value] of tokenValues(settings)) host.style.setProperty(name, value);
}

function chosenColours({ tokens }: PlaygroundSettings): readonly string[] {
  return COLOURS.filter((colour) => tokens[colour] || tokens[darkOf(colour)]);
}

function worthTelling(measured: readonly Finding[], chosen: readonly string[]): readonly Finding[] {
  const told = new Set(measured.filter((finding) => finding.isWeak));
  for (const colour of chosen) {
    const [nearest] = measured
      .filter(({ front, ground }) => front === colour || ground === colour)
      .toSorted((a, b) => a.ratio / a.least - b.ratio / b.least);
    if (nearest) told.add(nearest);
  }
  return [...told];
}
