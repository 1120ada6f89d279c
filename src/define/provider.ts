import { RedressProvider } from '../elements/provider/provider-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-provider', RedressProvider);

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': RedressProvider;
  }
}
