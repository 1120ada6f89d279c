/**
 * The public and side-effect free entry: importing it registers nothing.
 * `redress/define` registers the elements.
 */
export * from './contract/index.js';
export {
  registerAdapter,
  type AdapterFactory,
  type AdapterSettings,
} from './controllers/adapter-registry.js';
export { RedressCallActivity } from './elements/call-activity/call-activity-element.js';
export { RedressCallDetails } from './elements/call-details/call-details-element.js';
export { RedressContactForm } from './elements/contact-form/contact-form-element.js';
export { RedressCreditRequest } from './elements/credit-request/credit-request-element.js';
export { RedressDisputeStatus } from './elements/dispute-status/dispute-status-element.js';
export { RedressFlow } from './elements/flow/flow-element.js';
export { RedressJourney } from './elements/journey/journey-element.js';
export { RedressProvider } from './elements/provider/provider-element.js';
export { RedressReasonForm } from './elements/reason-form/reason-form-element.js';
export * from './events/index.js';
export type { MessageOverrides } from './i18n/index.js';
export {
  RedressStore,
  type DraftStore,
  type RedressStoreOptions,
  type Snapshot,
  type StoredDraft,
} from './store/index.js';
