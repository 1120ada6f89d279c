/** Which panel shows a step. */
import { html, type TemplateResult } from 'lit';
import type { JourneyStep } from '../../store/index.js';

const TAGS: Readonly<Record<JourneyStep['name'], string>> = {
  activity: 'redress-call-activity',
  'call-details': 'redress-call-details',
  'credit-request': 'redress-credit-request',
  'dispute-form': 'redress-reason-form',
  contact: 'redress-contact-form',
  disputes: 'redress-dispute-status',
  dispute: 'redress-dispute-status',
};

export function panelTagOf(step: JourneyStep): string {
  return TAGS[step.name];
}

export function panelFor(step: JourneyStep): TemplateResult {
  switch (step.name) {
    case 'activity':
      return html`<redress-call-activity
        data-panel
        exportparts="panel, header, footer"
      ></redress-call-activity>`;
    case 'call-details':
      return html`<redress-call-details
        data-panel
        exportparts="panel, header, footer"
      ></redress-call-details>`;
    case 'credit-request':
      return html`<redress-credit-request
        data-panel
        exportparts="panel, header, footer"
      ></redress-credit-request>`;
    case 'dispute-form':
      return html`<redress-reason-form
        data-panel
        exportparts="panel, header, footer"
      ></redress-reason-form>`;
    case 'contact':
      return html`<redress-contact-form
        data-panel
        exportparts="panel, header, footer"
      ></redress-contact-form>`;
    case 'disputes':
    case 'dispute':
      return html`<redress-dispute-status
        data-panel
        exportparts="panel, header, footer"
      ></redress-dispute-status>`;
  }
}
