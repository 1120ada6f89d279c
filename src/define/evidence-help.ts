import { RedressEvidenceHelp } from '../elements/evidence-help/evidence-help-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-evidence-help', RedressEvidenceHelp);

declare global {
  interface HTMLElementTagNameMap {
    'redress-evidence-help': RedressEvidenceHelp;
  }
}
