/** Sends a message to a person; what was typed stays until it has been received. */
import type { Call, ContactReceipt, ContactRequest, ContactTopic } from '../contract/index.js';
import { calledOff, failed, fetching, holding, nothing } from './async-state.js';
import { EMPTY_CONTACT_FIELDS, type ContactFields, type ContactSlice } from './contact-slice.js';
import { randomId } from './random-id.js';
import { requireWrites } from './require-writes.js';
import { isCode, type StoreCore } from './store-core.js';

export interface ContactSubject {
  readonly topic: ContactTopic;
  readonly calls?: readonly Call[];
  readonly disputeId?: string;
}

export class Contact {
  readonly #core: StoreCore;
  /** The message that was sent last, and when all of that is done. */
  #sent: ContactSlice | undefined;
  #done = Promise.resolve();
  #abort = new AbortController();
  /** By content, so that a retry of the same words is no second message. */
  readonly #keys = new Map<string, string>();

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** Opens the form on a subject; what is typed already goes along unless it was sent. */
  begin({ topic, calls = [], disputeId }: ContactSubject): void {
    const { fields, receipt } = this.#slice;
    const isOnItsWay = receipt.activity === 'fetching';
    if (isOnItsWay && isSameSubject(this.#slice, { topic, calls, disputeId })) return;
    this.#update({
      topic,
      calls,
      disputeId,
      fields: receipt.held ? withoutMessage(fields) : fields,
      receipt: nothing(),
    });
  }

  /** Not while it is on its way: what is received is what is shown. */
  edit(change: Partial<ContactFields>): void {
    const { fields, receipt } = this.#slice;
    if (receipt.activity !== 'fetching') this.#update({ fields: { ...fields, ...change } });
  }

  /** Single-flight: a second tap joins the first, and one after the receipt does nothing. */
  send(): Promise<void> {
    const { receipt } = this.#slice;
    if (this.#sent && receipt.activity === 'fetching') return this.#done;
    if (receipt.held) return Promise.resolve();
    const slice = this.#slice;
    // Before it is sent: it may fail at once.
    this.#sent = slice;
    this.#update({ receipt: fetching(receipt) });
    this.#done = this.#send(slice, this.#abort.signal);
    return this.#done;
  }

  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#update({ receipt: calledOff(this.#slice.receipt) });
  }

  forget(): void {
    this.#sent = undefined;
    this.#keys.clear();
  }

  get #slice(): ContactSlice {
    return this.#core.snapshot.contact;
  }

  #update(change: Partial<ContactSlice>): void {
    const names = Object.keys(change) as (keyof ContactSlice)[];
    if (names.every((name) => change[name] === this.#slice[name])) return;
    this.#core.state.update({ contact: { ...this.#slice, ...change } });
  }

  async #send(sent: ContactSlice, signal: AbortSignal): Promise<void> {
    let content = '';
    try {
      const { writes, accountId } = requireWrites(this.#core);
      const request = contactRequestOf(sent, accountId);
      content = JSON.stringify(request);
      const idempotencyKey = this.#keys.get(content) ?? randomId();
      this.#keys.set(content, idempotencyKey);
      const receipt = await writes.contact(request, { signal, idempotencyKey });
      if (!signal.aborted) this.#receive(sent, content, receipt);
    } catch (error) {
      if (signal.aborted) return;
      if (isCode(error, 'invalid', 'key-reused')) this.#keys.delete(content);
      const failure = this.#core.failure('contact', error);
      if (this.#isShown(sent)) this.#update({ receipt: failed(this.#slice.receipt, failure) });
    }
  }

  #receive(sent: ContactSlice, content: string, receipt: ContactReceipt): void {
    this.#keys.delete(content);
    if (this.#isShown(sent)) {
      this.#update({ receipt: holding(receipt) });
    } else {
      this.#forgetReceived(sent);
    }
    this.#core.tell({ type: 'contact-received', receipt });
  }

  /** The form was opened on something else meanwhile, and its words have arrived already. */
  #forgetReceived(sent: ContactSlice): void {
    const { fields, receipt } = this.#slice;
    const isUntouched = fields === sent.fields && receipt.activity !== 'fetching';
    if (isUntouched) this.#update({ fields: withoutMessage(fields) });
  }

  /** Whether the form still waits for the receipt of what was sent. */
  #isShown(sent: ContactSlice): boolean {
    return this.#sent === sent && this.#slice.receipt.activity === 'fetching';
  }
}

function isSameSubject(
  a: Pick<ContactSlice, 'topic' | 'calls' | 'disputeId'>,
  b: Pick<ContactSlice, 'topic' | 'calls' | 'disputeId'>,
): boolean {
  const [first, second] = [a, b].map(({ topic, calls, disputeId }) =>
    JSON.stringify([topic, disputeId, calls.map(({ id }) => id)]),
  );
  return first === second;
}

/** How to reach the customer stays the same for the next message. */
function withoutMessage({ channel, address }: ContactFields): ContactFields {
  return { ...EMPTY_CONTACT_FIELDS, channel, address };
}

export function contactRequestOf(slice: ContactSlice, accountId: string): ContactRequest {
  const { topic, calls, disputeId, fields } = slice;
  return {
    accountId,
    topic,
    ...(calls.length > 0 ? { callIds: calls.map(({ id }) => id) } : {}),
    ...(disputeId === undefined ? {} : { disputeId }),
    ...(topic === 'call-not-listed'
      ? {
          missingCall: {
            date: fields.date,
            ...(fields.time === '' ? {} : { time: fields.time }),
            number: fields.number.trim(),
          },
        }
      : {}),
    message: fields.message.trim(),
    replyTo: { channel: fields.channel, address: fields.address.trim() },
  };
}
