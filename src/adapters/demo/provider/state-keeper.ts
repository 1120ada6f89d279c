/**
 * Holds the state in memory and keeps it in storage. What is stored is the truth, since another
 * tab may have changed it: it is read again before every write, and what this tab has changed but
 * not stored yet is applied to it again. All access to the storage goes one after the other.
 */
import type { DemoStorage, StorageNote } from '../storage/demo-storage.js';
import {
  freshState,
  isSameState,
  withImportedOf,
  withoutImported,
  type DemoState,
} from '../storage/demo-state.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { readStoredState } from '../storage/stored-state.js';

export type StateChange = (state: DemoState) => DemoState;

export class StateKeeper {
  readonly #onChange: () => void;
  #storage: DemoStorage;
  #state: DemoState;
  /** What the demonstration is when nothing is stored. */
  #fresh: DemoState;
  #unsaved: StateChange[] = [];
  #isToBeCleared = false;
  #hasFailed = false;
  #lastInLine: Promise<unknown> = Promise.resolve();

  constructor(storage: DemoStorage, seed: number, originMs: number, onChange: () => void) {
    this.#storage = storage;
    this.#fresh = freshState(seed, originMs);
    this.#state = this.#fresh;
    this.#onChange = onChange;
  }

  get state(): DemoState {
    return this.#state;
  }

  get note(): StorageNote | undefined {
    return this.#hasFailed ? 'memory-only' : this.#storage.note;
  }

  /** Reads what is stored by now. */
  refresh(): Promise<void> {
    return this.#inLine(() => this.#load());
  }

  /** Changes at once; stored soon after. */
  change(change: StateChange): void {
    this.#apply(change);
    void this.#inLine(() =>
      this.#exclusively(async () => {
        await this.#load();
        await this.#store();
      }),
    );
  }

  /** `decide` sees the newest state; its change is stored when the promise resolves. */
  transact<T>(
    decide: () => { readonly change?: StateChange | undefined; readonly result: T },
  ): Promise<T> {
    return this.#inLine(() =>
      this.#exclusively(async () => {
        await this.#load();
        const { change, result } = decide();
        if (change !== undefined) {
          this.#apply(change);
          await this.#store();
        }
        return result;
      }),
    );
  }

  /** Forgets everything, in storage too. */
  reset(originMs: number): void {
    this.#fresh = { ...this.#fresh, originMs };
    this.#state = this.#fresh;
    this.#unsaved = [];
    this.#isToBeCleared = true;
    this.#onChange();
    void this.#inLine(() => this.#exclusively(() => this.#store()));
  }

  saveFile(evidenceId: string, file: Blob): Promise<void> {
    return this.#inLine(() =>
      this.#withStorage((storage) => storage.saveFile?.(evidenceId, file) ?? Promise.resolve()),
    );
  }

  #apply(change: StateChange): void {
    this.#unsaved.push(change);
    this.#state = change(this.#state);
    this.#onChange();
  }

  async #load(): Promise<void> {
    const loaded = await this.#withStorage((storage) => storage.load());
    if (this.#isToBeCleared) return;
    const stored = readStoredState(loaded);
    const base = stored?.seed === this.#fresh.seed ? stored : this.#fresh;
    const newest = this.#unsaved.reduce(
      (state, change) => change(state),
      withImportedOf(base, this.#state),
    );
    if (isSameState(newest, this.#state)) return;
    this.#state = newest;
    this.#onChange();
  }

  async #store(): Promise<void> {
    if (this.#isToBeCleared) {
      this.#isToBeCleared = false;
      await this.#withStorage((storage) => storage.clear());
    }
    if (this.#unsaved.length === 0) return;
    const saved = new Set(this.#unsaved);
    const state = withoutImported(this.#state);
    await this.#withStorage((storage) => storage.save(state));
    this.#unsaved = this.#unsaved.filter((change) => !saved.has(change));
  }

  /** A storage that fails is replaced by memory, which begins with what this tab knows. */
  async #withStorage<T>(task: (storage: DemoStorage) => Promise<T>): Promise<T> {
    try {
      return await task(this.#storage);
    } catch {
      this.#hasFailed = true;
      this.#storage = memoryStorage();
      await this.#storage.save(withoutImported(this.#state));
      return task(this.#storage);
    }
  }

  #exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#storage.exclusively?.(task) ?? task();
  }

  #inLine<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#lastInLine.then(task, task);
    this.#lastInLine = turn.catch(() => undefined);
    return turn;
  }
}
