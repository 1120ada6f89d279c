import './call-check.js';
import { RedressCallDetails } from '../elements/call-details/call-details-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-call-details', RedressCallDetails);

declare global {
  interface HTMLElementTagNameMap {
    'redress-call-details': RedressCallDetails;
  }
}
