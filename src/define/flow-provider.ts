/** The provider as the flow has it: the half of its store that writes comes with the later panels. */
import { RedressProvider } from '../elements/provider/provider-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-provider', RedressProvider);

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': RedressProvider;
  }
}
