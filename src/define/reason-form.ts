import './aftercare.js';
import './evidence-help.js';
import { RedressReasonForm } from '../elements/reason-form/reason-form-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-reason-form', RedressReasonForm);

declare global {
  interface HTMLElementTagNameMap {
    'redress-reason-form': RedressReasonForm;
  }
}
