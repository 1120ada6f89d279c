/**
 * Loading call records, step by step: read the file or the address, ask about its columns where
 * that is needed, show what was found, and hand the calls over when the visitor says so. The newest
 * choice wins: what was being read before is called off. Knows nothing of the page.
 */
import {
  CallRecordFileError,
  readCallRecords,
  type CallRecordReport,
  type ColumnMapping,
  type FileProblem,
} from '../../src/records/index.js';
import { BillingError, type BillingErrorCode } from '../../src/index.js';
import { fetchCallRecords } from './fetch-call-records.js';

export type ImportProblem = FileProblem | BillingErrorCode;

export type ImportState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'reading'; readonly source: string; readonly share: number }
  /** The columns are not certain, or the visitor wants to change them. */
  | { readonly stage: 'columns'; readonly source: string; readonly report: CallRecordReport }
  | { readonly stage: 'report'; readonly source: string; readonly report: CallRecordReport }
  | { readonly stage: 'failed'; readonly source: string; readonly problem: ImportProblem };

export interface ImportJobOptions {
  /** IANA name: of times without an offset. */
  readonly timeZone: string;
  readonly onChange: () => void;
}

type FileContent = Blob | ArrayBuffer;

export class ImportJob {
  readonly #options: ImportJobOptions;
  #state: ImportState = { stage: 'idle' };
  #content: FileContent | undefined;
  #abort = new AbortController();

  constructor(options: ImportJobOptions) {
    this.#options = options;
  }

  get state(): ImportState {
    return this.#state;
  }

  readFile(file: Blob, name: string): Promise<void> {
    return this.#run(name, () => Promise.resolve(file));
  }

  /** Asks the address, which happens nowhere else. */
  readAddress(address: string): Promise<void> {
    return this.#run(address, (signal) => fetchCallRecords(address, { signal }));
  }

  /** Reads the same file again with the columns that the visitor chose. */
  async readWith(mapping: ColumnMapping): Promise<void> {
    const content = this.#content;
    if (this.#state.stage !== 'columns' || content === undefined) return;
    await this.#run(this.#state.source, () => Promise.resolve(content), mapping);
  }

  changeColumns(): void {
    if (this.#state.stage !== 'report') return;
    this.#set({ ...this.#state, stage: 'columns' });
  }

  /** Back to the choice of a file; whatever is being read is called off. */
  startOver(): void {
    this.#abort.abort();
    this.#content = undefined;
    this.#set({ stage: 'idle' });
  }

  async #run(
    source: string,
    contentOf: (signal: AbortSignal) => Promise<FileContent>,
    mapping?: ColumnMapping,
  ): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const set = (state: ImportState): void => {
      if (this.#abort === abort && !abort.signal.aborted) this.#set(state);
    };
    set({ stage: 'reading', source, share: 0 });
    try {
      const content = await contentOf(abort.signal);
      const report = await readCallRecords(content, {
        mapping,
        timeZone: this.#options.timeZone,
        signal: abort.signal,
        onProgress: (share) => set({ stage: 'reading', source, share }),
      });
      if (this.#abort === abort) this.#content = content;
      set({ stage: isCertain(report) ? 'report' : 'columns', source, report });
    } catch (error) {
      set({ stage: 'failed', source, problem: problemOf(error) });
    }
  }

  #set(state: ImportState): void {
    this.#state = state;
    this.#options.onChange();
  }
}

/** What was found out by looking at the values alone is shown to the visitor first. */
function isCertain({ needsMapping, confidence, layout }: CallRecordReport): boolean {
  return needsMapping !== true && (layout === 'given' || confidence === 'high');
}

function problemOf(error: unknown): ImportProblem {
  if (error instanceof CallRecordFileError) return error.problem;
  return BillingError.is(error) ? error.code : 'unknown';
}
