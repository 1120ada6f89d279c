/** State of the contact form. */
import type { Call, ContactReceipt, ContactTopic } from '../contract/index.js';
import { nothing, type AsyncState } from './async-state.js';

export interface ContactFields {
  readonly date: string;
  readonly time: string;
  readonly number: string;
  readonly message: string;
  readonly channel: 'phone' | 'email';
  readonly address: string;
}

export interface ContactSlice {
  readonly topic: ContactTopic;
  /** The listed calls that the message is about. */
  readonly calls: readonly Call[];
  /** The dispute to escalate. */
  readonly disputeId: string | undefined;
  readonly fields: ContactFields;
  readonly receipt: AsyncState<ContactReceipt>;
  /** The provider may have received the message, or may still do so. */
  readonly isUnsettled: boolean;
  /** The customer edited the message after it was sent; the edits were not sent. */
  readonly isEarlierVersion: boolean;
}

export const EMPTY_CONTACT_FIELDS: ContactFields = Object.freeze({
  date: '',
  time: '',
  number: '',
  message: '',
  channel: 'phone',
  address: '',
});

export function initialContact(): ContactSlice {
  return {
    topic: 'call-not-listed',
    calls: [],
    disputeId: undefined,
    fields: EMPTY_CONTACT_FIELDS,
    receipt: nothing(),
    isUnsettled: false,
    isEarlierVersion: false,
  };
}
