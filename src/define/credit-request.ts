import { RedressCreditRequest } from '../elements/credit-request/credit-request-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-credit-request', RedressCreditRequest);

declare global {
  interface HTMLElementTagNameMap {
    'redress-credit-request': RedressCreditRequest;
  }
}
