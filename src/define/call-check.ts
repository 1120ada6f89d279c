import { RedressCallCheck } from '../elements/call-check/call-check-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-call-check', RedressCallCheck);

declare global {
  interface HTMLElementTagNameMap {
    'redress-call-check': RedressCallCheck;
  }
}
