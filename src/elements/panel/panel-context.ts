/** What a panel renders from, once a provider, a language and an account are there. */
import type { HostLinks } from '../../context/provided.js';
import type { Account } from '../../contract/index.js';
import type { FirstMessages, FirstText, Formatters, Messages, Text } from '../../i18n/index.js';
import type { Store, Snapshot } from '../../store/index.js';

/** For what is loaded at once: the types keep it from texts that come later. */
export interface FirstContext {
  readonly store: Store;
  readonly snapshot: Snapshot;
  readonly account: Account;
  readonly text: FirstText;
  /** The messages of the language. */
  readonly t: FirstMessages;
  /** The formatters of the language. */
  readonly f: Formatters;
  readonly links: HostLinks;
}

/** For the later panels, with the texts of all. */
export interface PanelContext extends FirstContext {
  readonly text: Text;
  readonly t: Messages;
}
