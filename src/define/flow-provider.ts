/** The provider as the flow has it: its features come with the panels that use them. */
import { RedressProvider } from '../elements/provider/provider-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-provider', RedressProvider);

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': RedressProvider;
  }
}
