/** The provider for a host's own markup, with all of its store: screens may be the host's, too. */
import { bringWritingHalf } from '../controllers/bring-writing-half.js';
import { RedressProvider } from '../elements/provider/provider-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-provider', RedressProvider);
bringWritingHalf();

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': RedressProvider;
  }
}
