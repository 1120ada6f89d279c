/** The provider for a host's own markup, with all features: the screens may be the host's, too. */
import { LATER_FEATURES } from '../elements/panel/later-panel-element.js';
import { RedressProvider } from '../elements/provider/provider-element.js';
import { defineElement } from './define-element.js';

RedressProvider.features = LATER_FEATURES;
defineElement('redress-provider', RedressProvider);

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': RedressProvider;
  }
}
