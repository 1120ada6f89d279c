/** What it is about and where the credit goes: in view while the form is filled in. */
import { html, type TemplateResult } from 'lit';
import type { Draft } from '../../store/index.js';
import type { PanelContext } from '../panel/panel-context.js';
import { draftSubject } from './compose/draft-subject.js';
import { draftLanding } from './draft-landing.js';

/** Narrow, the way to the questions is short: the credit is shown before and after them. */
export function draftAside(context: PanelContext, draft: Draft): TemplateResult {
  return html`<div class="aside">
    ${draftSubject(context, draft)}
    <div class="when-wide">${draftLanding(context, draft)}</div>
  </div>`;
}
