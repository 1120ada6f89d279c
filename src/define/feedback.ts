import { RedressFeedback } from '../elements/feedback/feedback-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-feedback', RedressFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'redress-feedback': RedressFeedback;
  }
}
