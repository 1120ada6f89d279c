import './aftercare.js';
import { RedressDisputeStatus } from '../elements/dispute-status/dispute-status-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-dispute-status', RedressDisputeStatus);

declare global {
  interface HTMLElementTagNameMap {
    'redress-dispute-status': RedressDisputeStatus;
  }
}
