import { RedressCallActivity } from '../elements/call-activity/call-activity-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-call-activity', RedressCallActivity);

declare global {
  interface HTMLElementTagNameMap {
    'redress-call-activity': RedressCallActivity;
  }
}
