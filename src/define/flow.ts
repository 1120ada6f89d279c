/** The whole journey as one tag, with the adapters that can be named in its markup. */
import './demo-adapter.js';
import './rest-adapter.js';
import './flow-provider.js';
import './journey.js';
import { RedressFlow } from '../elements/flow/flow-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-flow', RedressFlow);

declare global {
  interface HTMLElementTagNameMap {
    'redress-flow': RedressFlow;
  }
}
