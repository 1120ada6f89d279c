/**
 * Every setting of `<redress-flow>` and `<redress-provider>`, declared once: its name as a property
 * and in scripts, its attribute, which is also `data-*` at a marked element, and what it can hold.
 * Elements, places, `Redress.mount`, the console's messages and the playground follow this table. Its
 * comments are the descriptions in custom-elements.json, and docs/embedding.md#settings repeats them.
 *
 * Every page downloads this module: it must have nothing but what a page needs at once.
 */
import type { BillingAdapter, GetToken } from '../contract/index.js';
import type { EvidenceLimits } from '../domain/index.js';
import type { RightsFile } from '../domain/rights/index.js';
import type { MessageOverrides } from '../i18n/index.js';
import type { DraftStore } from '../store/index.js';
import { ADDRESS, anything, oneOf, PHONE, PLACES, type Kind } from './kinds.js';

/** After a report of fraud, in the order shown. */
export type ContainPart =
  | 'block-premium'
  | 'block-international'
  | 'voicemail-password'
  | 'pbx-password'
  | 'warn-others';

/** Addresses, as of `support-url`. */
export type ContainLinks = { readonly [part in ContainPart]?: string };

/** A row of the table. Each has all columns, as the page may have added to `Object.prototype` (S3). */
interface Setting<Attribute extends string | false, IsProperty extends boolean, K extends Kind> {
  /** Lower-case letters and hyphens, which is what sanitisers let through after `data-` (E3, E4). */
  readonly attribute: Attribute;
  readonly isProperty: IsProperty;
  readonly kind: K;
}

/**
 * @param attribute false for functions and objects, which no attribute can hold, and for secrets
 * @param isProperty false for what style sheets read, which see no properties
 */
const setting = <
  const Attribute extends string | false,
  K extends Kind,
  IsProperty extends boolean = true,
>(
  attribute: Attribute,
  kind: K,
  isProperty = true as IsProperty,
): Setting<Attribute, IsProperty, K> => ({ attribute, isProperty, kind });

export const SETTINGS = {
  /** The name of a registered adapter: `demo`, `rest` or your own. As a property, also an adapter. */
  adapter: setting('adapter', anything<string | BillingAdapter>()),

  /** Where the billing system answers, for adapters that need to know. */
  endpoint: setting('endpoint', anything<string>()),

  /** Language and region, such as `fr-CA`. Left out: the nearest `lang`, else English. */
  locale: setting('locale', anything<string>()),

  /** Where a customer finds a person: an address with `http`, `https`, `mailto` or `tel`, or a path. */
  supportUrl: setting('support-url', ADDRESS),

  /** A phone number, as shown to the customer. */
  supportPhone: setting('support-phone', PHONE),

  /** Where to sign in. Left out: the cancelable event `redress-sign-in` is sent instead. */
  signInUrl: setting('sign-in-url', ADDRESS),

  /** Where a customer gets new credentials who cannot sign in. Left out: nothing is offered. */
  forgotPasswordUrl: setting('forgot-password-url', ADDRESS),

  /** With `session`, unfinished drafts survive a reload, in this tab, for a day. Left out: in memory only. */
  persist: setting('persist', oneOf('session')),

  /** Decides between light and dark, here and below. Left out: the page's `color-scheme`. */
  theme: setting('theme', oneOf('light', 'dark'), false),

  /** Where your file of rights and deadlines is. As a property, also the file itself. Left out: none are shown. */
  rights: setting('rights', anything<string | RightsFile>()),

  /** Whose rules hold for the customer: two-letter codes of the file's places, such as `DE EU`. */
  rightsPlaces: setting('rights-places', PLACES),

  /** Where the customer can do what keeps calls of a stranger from going on, by step: `block-premium`, `block-international`, `voicemail-password`, `pbx-password`, `warn-others`. */
  containLinks: setting(false, anything<ContainLinks>()),

  /** An async function that gives the adapter a bearer token, a fresh one for `{ refresh: true }`. Never an attribute. */
  getToken: setting(false, anything<GetToken>()),

  /** Your wording for any part of the texts. */
  messages: setting(false, anything<MessageOverrides>()),

  /** Which files, how many and how large a customer may attach: `maxFiles`, `maxFileBytes`, `maxTotalBytes`, `maxPixels`, `mediaTypes`, all five. */
  evidenceLimits: setting(false, anything<EvidenceLimits>()),

  /** A store of your own for unfinished drafts, instead of `persist`. Never an attribute. */
  draftStore: setting(false, anything<DraftStore>()),
};

type Table = typeof SETTINGS;

export type SettingName = keyof Table;

export type SettingAttribute = Exclude<Table[SettingName]['attribute'], false>;

export type SettingValue<Name extends SettingName> = NonNullable<
  Table[Name]['kind']['choices']
>[number];

/** The properties of the flow and the provider. Undefined: left out. */
export type Settings = {
  [Name in SettingName as Table[Name]['isProperty'] extends true ? Name : never]:
    | SettingValue<Name>
    | undefined;
};

/** What only some panels need to know of the settings. */
export type AidSettings = Readonly<Pick<Settings, 'rights' | 'rightsPlaces' | 'containLinks'>>;

export const AID_SETTINGS: readonly (keyof AidSettings)[] = [
  'rights',
  'rightsPlaces',
  'containLinks',
];

/** What leads the customer away from the page: to a person, or to sign in. */
export type HostLinks = Readonly<
  Pick<
    Settings,
    {
      [Name in keyof Settings]: Table[Name]['kind']['isLink'] extends true ? Name : never;
    }[keyof Settings]
  >
>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

export const SETTING_PROPERTIES = SETTING_NAMES.filter(
  (name) => SETTINGS[name].isProperty,
) as readonly (keyof Settings)[];

export const HOST_LINKS = SETTING_PROPERTIES.filter(
  (name) => SETTINGS[name].kind.isLink,
) as readonly (keyof HostLinks)[];

/** What an object has by these names, and nothing else of it. */
export function pick<Whole, Name extends keyof Whole>(
  from: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<Whole, Name>;
}
