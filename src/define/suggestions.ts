import { RedressSuggestions } from '../elements/suggestions/suggestions-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-suggestions', RedressSuggestions);

declare global {
  interface HTMLElementTagNameMap {
    'redress-suggestions': RedressSuggestions;
  }
}
