/** Where the state of the demonstration is kept between two visits. Never rejects (R9). */
import type { DemoState } from './demo-state.js';

/**
 * - `memory-only`: what is done is lost with the page, since the store cannot be used;
 * - `discarded`: what was kept could not be read, and was thrown away.
 */
export type StorageNote = 'memory-only' | 'discarded';

export interface DemoStorage {
  /** Set when something went wrong, for the page to show. */
  readonly note?: StorageNote | undefined;
  load(): Promise<DemoState | undefined>;
  save(state: DemoState): Promise<void>;
  clear(): Promise<void>;
  /** Keeps the content of an uploaded file. */
  saveFile?(evidenceId: string, file: Blob): Promise<void>;
  /** Runs one task at a time, over all tabs that share this storage. */
  exclusively?<T>(task: () => Promise<T>): Promise<T>;
}
