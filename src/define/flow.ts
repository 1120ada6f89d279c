import './provider.js';
import './journey.js';
import { RedressFlow } from '../elements/flow/flow-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-flow', RedressFlow);

declare global {
  interface HTMLElementTagNameMap {
    'redress-flow': RedressFlow;
  }
}
