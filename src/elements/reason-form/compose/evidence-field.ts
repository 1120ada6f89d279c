/** Choose or drop files; what cannot be taken is said here, file by file (S8). */
import { html, nothing, type TemplateResult } from 'lit';
import { acceptedFileTypes } from '../../../domain/index.js';
import type { Draft, RefusedEvidence } from '../../../store/index.js';
import { alertIcon } from '../../../styles/icons.js';
import { uploadIcon } from '../../../styles/later-icons.js';
import type { PanelContext } from '../../panel/panel-context.js';
import { evidenceProblemText, sizeLimitText } from './evidence-problem-text.js';
import { evidenceFiles } from '../evidence-files.js';
import { Drafts } from '../../../store/index.js';

export interface EvidenceActions {
  readonly previewOf: (file: Blob) => string;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string, name: string) => void;
}

export function evidenceField(
  context: PanelContext,
  draft: Draft,
  actions: EvidenceActions,
): TemplateResult | typeof nothing {
  const { t, f, snapshot, store } = context;
  if (!snapshot.capabilities?.evidence) return nothing;
  const limits = store.use(Drafts).evidenceLimits;
  const hint = t.evidence.hint(
    limits.maxFiles,
    f.number(limits.maxFiles),
    sizeLimitText(f, limits.maxFileBytes),
  );
  const refused = draft.refusedEvidence.map((file) => refusedFile(context, file));
  return html`<section class="stack" aria-labelledby="evidence-title">
    <h3 id="evidence-title">
      ${t.evidence.title} <span class="field__optional">(${t.common.optional})</span>
    </h3>
    <redress-evidence-help .reason=${draft.reason}></redress-evidence-help>
    <div
      class="dropzone"
      @dragover=${markOver}
      @dragleave=${unmark}
      @drop=${(event: DragEvent) => {
        unmark(event);
        event.preventDefault();
        actions.add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <span class="dropzone__icon">${uploadIcon()}</span>
      <input
        class="dropzone__input visually-hidden"
        type="file"
        id="evidence"
        multiple
        accept=${acceptedFileTypes(limits.mediaTypes)}
        aria-describedby="evidence-hint"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          actions.add([...(input.files ?? [])]);
          // So that choosing the same file again is heard.
          input.value = '';
        }}
      />
      <label class="dropzone__action button" for="evidence">${t.evidence.choose}</label>
      <p class="dropzone__text">${t.evidence.orDrop}</p>
      <p class="dropzone__hint" id="evidence-hint">${hint}</p>
    </div>
    ${draft.hasLostFiles ? lostFiles(context) : nothing}
    <div class="live" role="alert">${refused}</div>
    ${evidenceFiles(context, draft.evidence, actions)}
  </section>`;
}

/** Here from the first look at the restored draft, so it needs no live region. */
function lostFiles({ t }: PanelContext): TemplateResult {
  return html`<p class="field__error">${alertIcon()} <span>${t.evidence.lost}</span></p>`;
}

function refusedFile(
  context: PanelContext,
  { name, problem, limit, extension }: RefusedEvidence,
): TemplateResult {
  const why = evidenceProblemText(context, problem, limit, extension);
  return html`<p class="field__error">
    ${alertIcon()} <span>${context.t.evidence.refused(name, why)}</span>
  </p>`;
}

function markOver(event: DragEvent): void {
  // Without this the browser opens the dropped file instead.
  event.preventDefault();
  (event.currentTarget as HTMLElement).toggleAttribute('data-over', true);
}

function unmark(event: DragEvent): void {
  (event.currentTarget as HTMLElement).toggleAttribute('data-over', false);
}
