/** Checks files one by one and adds them to their draft, even if that is parked meanwhile (S8). */
import {
  cleanFileName,
  DEFAULT_EVIDENCE_LIMITS,
  type AcceptedEvidence,
  type EvidenceCheck,
} from '../../domain/index.js';
import type { StoreCore } from '../store-core.js';
import { EvidenceUploads } from '../submission/evidence-uploads.js';
import { randomId } from '../submission/submission-keys.js';
import { DraftCollection } from './draft-collection.js';
import type { EvidenceItem, RefusedEvidence } from './draft.js';

/** Loaded on demand: many pages never begin a dispute. */
const loadChecks = () => import('../../domain/evidence/check-evidence-file.js');

export class EvidenceIntake {
  static readonly feature = 'evidence';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #uploads: EvidenceUploads;
  /** Checks a second choice of files after the first. */
  #last: Promise<void> = Promise.resolve();

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#uploads = core.use(EvidenceUploads);
  }

  /** Loads the checks early. A failure is retried with the first file. */
  prepare(): void {
    void loadChecks().catch(() => undefined);
  }

  /** Ignores files while the active draft is locked. */
  add(files: readonly File[]): Promise<void> {
    const draft = this.#drafts.editable;
    if (!draft) return Promise.resolve();
    this.#last = this.#last.then(() => this.#add(draft.clientReference, files));
    return this.#last;
  }

  async #add(clientReference: string, files: readonly File[]): Promise<void> {
    const refusedEvidence: RefusedEvidence[] = [];
    for (const file of files) {
      const draft = this.#drafts.find(clientReference);
      if (!draft) return;
      const already = draft.evidence.map(({ accepted }) => accepted);
      const checked = await this.#check(file, already);
      if (checked.ok) {
        this.#append(clientReference, {
          id: randomId(),
          accepted: checked.evidence,
          idempotencyKey: randomId(),
          upload: 'waiting',
          progress: 0,
        });
      } else {
        const { name, problem, limit, extension } = checked;
        refusedEvidence.push({ name, problem, limit, extension });
      }
    }
    this.#drafts.change(clientReference, { refusedEvidence });
  }

  /** Refuses a file when the checks cannot be loaded. */
  async #check(file: File, already: readonly AcceptedEvidence[]): Promise<EvidenceCheck> {
    const checks = await loadChecks().catch(() => undefined);
    const { evidenceLimits = DEFAULT_EVIDENCE_LIMITS } = this.#core;
    return checks
      ? checks.checkEvidenceFile(file, already, evidenceLimits)
      : { ok: false, name: cleanFileName(file.name), problem: 'not-checked' };
  }

  #append(clientReference: string, item: EvidenceItem): void {
    const draft = this.#drafts.find(clientReference);
    if (!draft) return;
    this.#drafts.change(clientReference, {
      evidence: [...draft.evidence, item],
      hasLostFiles: false,
    });
    if (draft.stage === 'sent') void this.#uploads.run(clientReference);
  }
}

/** Joins both lists without duplicate files. */
export function mergeEvidence(
  first: readonly EvidenceItem[],
  second: readonly EvidenceItem[],
): readonly EvidenceItem[] {
  const known = new Set(first.map(({ accepted }) => accepted.fingerprint));
  return [...first, ...second.filter(({ accepted }) => !known.has(accepted.fingerprint))];
}
