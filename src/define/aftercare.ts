import { fetchRightsFile } from '../adapters/rights-file.js';
import { RedressAftercare } from '../elements/aftercare/aftercare-element.js';
import { defineElement } from './define-element.js';

RedressAftercare.readRights = fetchRightsFile;
defineElement('redress-aftercare', RedressAftercare);

declare global {
  interface HTMLElementTagNameMap {
    'redress-aftercare': RedressAftercare;
  }
}
