import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AidMessages } from '../../i18n/messages.js';
import type { Snapshot } from '../../store/index.js';
import { AidElement, type AidContext } from '../aid/aid-element.js';

const MOST_LINES = 3;

/**
 * A part of `<redress-reason-form>`, which shows it where files are chosen.
 *
 * @summary What helps to show that a charge is wrong, by the reason of the dispute.
 */
export class RedressEvidenceHelp extends AidElement {
  static override styles = [
    AidElement.styles,
    css`
      ul {
        padding-inline-start: 1.2em;
      }
    `,
  ];

  /** The code of the chosen reason. */
  @property({ attribute: false }) reason: string | undefined;

  protected override slices(_: Snapshot): readonly unknown[] {
    return [];
  }

  protected override renderAid({
    a,
    text: { overrides },
  }: AidContext): TemplateResult | typeof nothing {
    const text = textFor(a.evidence, overrides.aid?.evidence ?? {}, this.reason ?? '');
    if (text === '') return nothing;
    return html`<p class="small">${a.evidence.title}</p>
      <ul class="small muted">
        ${text
          .split('\n')
          .slice(0, MOST_LINES)
          .map((line) => html`<li>${line}</li>`)}
      </ul>`;
  }
}

/** A provider may have reasons of its own, and the host words for them. */
function textFor(texts: AidMessages['evidence'], own: object, reason: string): string {
  if (reason === 'title') return '';
  if (Object.hasOwn(texts, reason)) return texts[reason as keyof typeof texts];
  const text: unknown = Object.hasOwn(own, reason) ? own[reason as never] : '';
  return typeof text === 'string' ? text : '';
}
