import { RedressContactForm } from '../elements/contact-form/contact-form-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-contact-form', RedressContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'redress-contact-form': RedressContactForm;
  }
}
