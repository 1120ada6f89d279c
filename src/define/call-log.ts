/**
 * To be imported by the page that wants it: what reads call records is large, and no page loads it
 * unasked (docs/decisions/008).
 */
import { OnDemandCode } from '../controllers/on-demand-code.js';
import { RedressCallLog } from '../elements/call-log/call-log-element.js';
import { defineElement } from './define-element.js';

/** What reads files is large, and comes with the first file that is chosen. */
const records = new OnDemandCode(() => import('../records/read-call-log.js'));

RedressCallLog.read = async (file, options) => (await records.load()).readCallLog(file, options);
defineElement('redress-call-log', RedressCallLog);

declare global {
  interface HTMLElementTagNameMap {
    'redress-call-log': RedressCallLog;
  }
}
