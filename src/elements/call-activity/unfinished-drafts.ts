/**
 * Disputes that were begun and not sent, or of which nobody knows whether they were received:
 * nothing typed is lost, and here is the way back to it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { hasContent, type Draft } from '../../store/index.js';
import { infoIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';

export function unfinishedDrafts(
  { t, store, snapshot }: FirstContext,
  resume: (draft: Draft) => void,
): TemplateResult | typeof nothing {
  const { draft, parkedDrafts } = snapshot;
  const unfinished = [draft, ...parkedDrafts].filter(
    (candidate): candidate is Draft =>
      candidate !== undefined && (candidate.delivery !== undefined || hasContent(candidate)),
  );
  if (unfinished.length === 0) return nothing;
  return html`${unfinished.map(
    (candidate) =>
      html`<div class="notice notice--info">
        ${infoIcon('notice__icon')}
        <div class="notice__body">
          <p class="notice__title">
            ${candidate.delivery ? t.activity.onItsWay : t.activity.unfinished}
          </p>
          <div class="notice__actions">
            <button class="button button--small" type="button" @click=${() => resume(candidate)}>
              ${t.activity.resume}
            </button>
            ${
              // It would do nothing now.
              candidate.delivery === 'running'
                ? nothing
                : html`<button
                    class="link-button"
                    type="button"
                    @click=${() =>
                      store.whenReady('drafts', (drafts) =>
                        drafts.discardParked(candidate.clientReference),
                      )}
                  >
                    ${t.activity.discard}
                  </button>`
            }
          </div>
        </div>
      </div>`,
  )}`;
}
