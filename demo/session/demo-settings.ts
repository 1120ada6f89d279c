/**
 * What a link to a page of the demonstration can say: `?account=business&locale=fr&theme=dark`.
 * Whatever is missing or not understood is the default; defaults are left out of links.
 */
export const ACCOUNTS = ['household', 'business', 'imported'] as const;
export const LOCALES = ['en', 'fr', 'ar'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const WIDTHS = ['full', '768', '480', '320'] as const;
export const CONNECTIONS = ['page', 'http'] as const;
export const NETWORKS = ['normal', 'slow', 'offline', 'errors'] as const;

export interface DemoSettings {
  readonly account: (typeof ACCOUNTS)[number];
  /** Whether somebody is signed in. */
  readonly session: 'in' | 'out';
  readonly locale: (typeof LOCALES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly width: (typeof WIDTHS)[number];
  readonly network: (typeof NETWORKS)[number];
  /** How the elements reach the provider: in the page, or by requests of HTTP. */
  readonly connection: (typeof CONNECTIONS)[number];
  /** Days by which the provider's clock is ahead at least. */
  readonly days: number;
  /** Where the provider keeps its state: `memory` forgets it with the page. */
  readonly storage: 'browser' | 'memory';
  /** Whether the drawer of the controls is open. */
  readonly controls: 'open' | 'closed';
}

export const DEFAULT_SETTINGS: DemoSettings = Object.freeze({
  account: 'household',
  session: 'in',
  locale: 'en',
  theme: 'system',
  width: 'full',
  network: 'normal',
  connection: 'page',
  days: 0,
  storage: 'browser',
  controls: 'closed',
});

const MOST_DAYS = 3660;

const CHOICES = {
  account: ACCOUNTS,
  session: ['in', 'out'],
  locale: LOCALES,
  theme: THEMES,
  width: WIDTHS,
  network: NETWORKS,
  connection: CONNECTIONS,
  storage: ['browser', 'memory'],
  controls: ['open', 'closed'],
} as const;

/** @param search the query of an address, with or without its question mark */
export function readSettings(search: string): DemoSettings {
  const query = new URLSearchParams(search);
  function chosen<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const given = query.get(name);
    return choices.find((choice) => choice === given) ?? fallback;
  }
  const {
    account,
    session,
    locale,
    theme,
    width,
    network,
    connection,
    storage,
    controls: drawer,
  } = DEFAULT_SETTINGS;
  return {
    account: chosen('account', CHOICES.account, account),
    session: chosen('session', CHOICES.session, session),
    locale: chosen('locale', CHOICES.locale, locale),
    theme: chosen('theme', CHOICES.theme, theme),
    width: chosen('width', CHOICES.width, width),
    network: chosen('network', CHOICES.network, network),
    connection: chosen('connection', CHOICES.connection, connection),
    days: daysOf(query.get('days')),
    storage: chosen('storage', CHOICES.storage, storage),
    controls: chosen('controls', CHOICES.controls, drawer),
  };
}

function daysOf(text: string | null): number {
  if (text === null || !/^\d{1,4}$/.test(text)) return 0;
  return Math.min(Number(text), MOST_DAYS);
}

/**
 * The query that says these settings, with the other parameters of the former one.
 * @returns empty, or with its question mark
 */
export function writeSettings(search: string, settings: DemoSettings): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(settings)) {
    if (value === DEFAULT_SETTINGS[name as keyof DemoSettings]) query.delete(name);
    else query.set(name, String(value));
  }
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
