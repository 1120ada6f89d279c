/**
 * Which settings are wrong, judged by the very code that judges them in the elements, and what is
 * left when the wrong ones are left out: that is what preview, snippet and address show.
 */
import { checkEndpoint } from '../../src/adapters/rest/endpoint.js';
import { ADDRESS, PHONE, type Kind } from '../../src/settings/kinds.js';
import { isColour, isLength } from './css-values.js';
import { DEFAULTS, WRITTEN_SETTINGS, type PlaygroundSettings } from './settings.js';
import { LENGTHS } from './tokens.js';

/** Texts of the catalogue. */
export type Problem =
  | 'noPanels'
  | 'panelsNeedNpm'
  | 'noEndpoint'
  | 'noLanguage'
  | 'noLink'
  | 'noPhone'
  | 'noColour'
  | 'noLength';

/** By the name of the setting or the token. */
export type Problems = ReadonlyMap<string, Problem>;

/** Of a closed list, nothing wrong can be chosen. */
const PROBLEMS: ReadonlyMap<Kind, Problem> = new Map<Kind, Problem>([
  [ADDRESS, 'noLink'],
  [PHONE, 'noPhone'],
]);

type Supports = (colour: string) => boolean;

export function findProblems(
  settings: PlaygroundSettings,
  supportsColour: Supports = (colour) => CSS.supports('color', colour),
): Problems {
  const { written, tokens } = settings;
  const problems = new Map<string, Problem>();
  if (settings.shows === 'panels') {
    if (settings.form !== 'npm') problems.set('shows', 'panelsNeedNpm');
    else if (settings.panels.length === 0) problems.set('shows', 'noPanels');
  }
  if (written.adapter === 'rest' && !isEndpoint(written.endpoint)) {
    problems.set('endpoint', 'noEndpoint');
  }
  if (written.locale !== '' && !isLanguage(written.locale)) problems.set('locale', 'noLanguage');
  for (const { attribute, kind } of WRITTEN_SETTINGS) {
    const problem = PROBLEMS.get(kind);
    const value = written[attribute];
    if (problem && value !== '' && !kind.isGood(value)) problems.set(attribute, problem);
  }
  for (const [name, value] of Object.entries(tokens)) {
    if (value === '') continue;
    const hasLength = LENGTHS.some((length) => length === name);
    if (hasLength && !isLength(value)) problems.set(name, 'noLength');
    if (!hasLength && !isColour(value, supportsColour)) problems.set(name, 'noColour');
  }
  return problems;
}

function isEndpoint(endpoint: string): boolean {
  try {
    checkEndpoint(endpoint);
    return true;
  } catch {
    return false;
  }
}

function isLanguage(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/** Without what is wrong, and without an endpoint that nobody has judged. */
export function usableSettings(
  settings: PlaygroundSettings,
  problems: Problems,
): PlaygroundSettings {
  const isRest = settings.written.adapter === 'rest';
  const right = ([name]: readonly [string, string]) =>
    !problems.has(name) && (name !== 'endpoint' || isRest);
  const written = Object.entries(settings.written).map(
    ([name, value]) => [name, right([name, value]) ? value : ''] as const,
  );
  return {
    ...settings,
    shows: problems.has('shows') ? 'flow' : settings.shows,
    written: { ...DEFAULTS.written, ...Object.fromEntries(written) },
    tokens: Object.fromEntries(Object.entries(settings.tokens).filter(right)),
  };
}
