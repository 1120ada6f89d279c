/** What a panel renders from, once a provider, a language and an account are there. */
import type { HostLinks } from '../../context/provided.js';
import type { Account } from '../../contract/index.js';
import type { Formatters, Messages, Text } from '../../i18n/index.js';
import type { RedressStore, Snapshot } from '../../store/index.js';

export interface PanelContext {
  readonly store: RedressStore;
  readonly snapshot: Snapshot;
  readonly account: Account;
  readonly text: Text;
  /** The messages of the language. */
  readonly t: Messages;
  /** The formatters of the language. */
  readonly f: Formatters;
  readonly links: HostLinks;
}
