/** The files that were taken: preview, size, progress, removal. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Draft, EvidenceItem } from '../../store/index.js';
import { fileIcon, trashIcon } from '../../styles/later-icons.js';
import type { PanelContext } from '../panel/panel-context.js';

/** Left out once the dispute is sent: then files have neither preview nor removal. */
export interface EvidenceFileActions {
  readonly previewOf: (file: Blob) => string;
  readonly remove: (id: string, name: string) => void;
}

export function evidenceFiles(
  context: PanelContext,
  items: readonly EvidenceItem[],
  actions?: EvidenceFileActions,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="files" role="list" aria-label=${context.t.evidence.files}>
    ${repeat(
      items,
      ({ id }) => id,
      (item) => evidenceFile(context, item, actions),
    )}
  </ul>`;
}

function evidenceFile(
  { t, f }: PanelContext,
  { id, accepted, upload, progress }: EvidenceItem,
  actions: EvidenceFileActions | undefined,
): TemplateResult {
  const { name, sizeBytes, isImage, file } = accepted;
  const marks = { uploaded: 'file--done', failed: 'file--failed', uploading: '', waiting: '' };
  const progressOf = {
    uploaded: t.evidence.uploaded,
    waiting: actions ? '' : t.evidence.waiting,
    uploading: '',
    failed: '',
  };
  return html`<li class="file ${marks[upload]}">
    <span class="file__thumb"
      >${isImage && actions ? html`<img alt="" src=${actions.previewOf(file)} />` : fileIcon()}</span
    >
    <div class="file__body">
      <p class="file__name"><bdi class="notranslate" translate="no">${name}</bdi></p>
      <p class="file__meta">
        ${[f.fileSize(sizeBytes), progressOf[upload]].filter(Boolean).join(' · ')}
      </p>
      ${upload === 'failed' ? html`<p class="file__error">${t.evidence.uploadFailed}</p>` : nothing}
      ${
        upload === 'uploading'
          ? html`<progress
              class="progress"
              max="1"
              value=${progress > 0 ? progress : nothing}
              aria-label=${t.evidence.uploading(name)}
            >
              ${progress > 0 ? f.percent(progress) : nothing}
            </progress>`
          : nothing
      }
    </div>
    ${
      actions
        ? html`<div class="file__actions">
            <button
              class="icon-button icon-button--small"
              type="button"
              aria-label=${t.evidence.removeFile(name)}
              title=${t.common.remove}
              @click=${() => actions.remove(id, name)}
            >
              ${trashIcon()}
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

/** The files that the page shows as pictures. */
export function previewedIn(draft: Draft | undefined): readonly Blob[] {
  if (draft?.stage !== 'summary' && draft?.stage !== 'compose') return [];
  return draft.evidence.map(({ accepted }) => accepted.file);
}
