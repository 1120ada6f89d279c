/**
 * Takes files into a draft, one after the other, each checked against those before it (S8).
 * A file that passed is never lost: it joins the draft it was chosen for, wherever that is by then.
 */
import {
  cleanFileName,
  DEFAULT_EVIDENCE_LIMITS,
  type AcceptedEvidence,
  type EvidenceCheck,
} from '../../domain/index.js';
import { randomId } from '../submission/submission-keys.js';
import type { StoreCore } from '../store-core.js';
import { EvidenceUploads } from '../submission/evidence-uploads.js';
import { DraftCollection } from './draft-collection.js';
import type { EvidenceItem, RefusedEvidence } from './draft.js';

/** Not for a page on which no dispute is begun. */
const loadChecks = () => import('../../domain/evidence/check-evidence-file.js');

export class EvidenceIntake {
  static readonly feature = 'evidence';
  readonly #core: StoreCore;
  readonly #drafts: DraftCollection;
  readonly #uploads: EvidenceUploads;
  /** Files that are dropped twice in a row wait for each other. */
  #last: Promise<void> = Promise.resolve();

  constructor(core: StoreCore) {
    this.#core = core;
    this.#drafts = core.use(DraftCollection);
    this.#uploads = core.use(EvidenceUploads);
  }

  /** Fetches the checks before there is a file to check. */
  prepare(): void {
    // What does not arrive now is asked for again with the first file.
    void loadChecks().catch(() => undefined);
  }

  /** For the draft at hand, while it can be edited. */
  add(files: readonly File[]): Promise<void> {
    const { draft } = this.#core.snapshot;
    if (!draft || draft.stage === 'sent' || this.#drafts.isLocked(draft.clientReference)) {
      return Promise.resolve();
    }
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
        refusedEvidence.push({
          name: checked.name,
          problem: checked.problem,
          limit: checked.limit,
        });
      }
    }
    this.#drafts.change(clientReference, { refusedEvidence });
  }

  /** Without its checks no file is taken. */
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

/** Both lists, without the same content twice. */
export function mergeEvidence(
  first: readonly EvidenceItem[],
  second: readonly EvidenceItem[],
): readonly EvidenceItem[] {
  const known = new Set(first.map(({ accepted }) => accepted.fingerprint));
  return [...first, ...second.filter(({ accepted }) => !known.has(accepted.fingerprint))];
}
