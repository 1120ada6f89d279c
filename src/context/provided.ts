/**
 * What a provider gives to everything below it, in one value, so that a panel asks once.
 * The value's identity changes when one of its parts does; the store's own changes go by its
 * subscription.
 */
import { createContext } from '@lit/context';
import type { FirstText } from '../i18n/index.js';
import type { Store } from '../store/index.js';
import type { AidSettings, HostLinks } from '../settings/settings.js';

export type { HostLinks } from '../settings/settings.js';

export interface Provided {
  readonly store: Store;
  /** Undefined while the language is being loaded. */
  readonly text: FirstText | undefined;
  readonly links: HostLinks;
  readonly aid: AidSettings;
  /** Set when the host's settings cannot work; the reason is in the console, for the editor. */
  readonly isMisconfigured: boolean;
}

/** `Symbol.for`, so that two copies of the package on one page understand each other. */
export const providedContext = createContext<Provided>(Symbol.for('redress.provided.v1'));
