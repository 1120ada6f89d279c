/** The contact form: what is typed, and whether it has been received. */
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
  /** The listed calls it is about. */
  readonly calls: readonly Call[];
  /** The dispute to escalate. */
  readonly disputeId: string | undefined;
  readonly fields: ContactFields;
  readonly receipt: AsyncState<ContactReceipt>;
  /** The message may have arrived, or may still. */
  readonly isUnsettled: boolean;
  /** Received as it was before the customer changed it: the changes were not sent. */
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
