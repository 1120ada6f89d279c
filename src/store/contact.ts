/** Sends a message to a person; what was typed stays until it has been received. */
import type { Call, ContactRequest, ContactTopic } from '../contract/index.js';
import { failed, fetching, holding, nothing } from './async-state.js';
import { EMPTY_CONTACT_FIELDS, type ContactFields, type ContactSlice } from './contact-slice.js';
import { randomId } from './random-id.js';
import { isCode, type StoreCore } from './store-core.js';

export interface ContactSubject {
  readonly topic: ContactTopic;
  readonly calls?: readonly Call[];
  readonly disputeId?: string;
}

export class Contact {
  readonly #core: StoreCore;
  #sending: Promise<void> | undefined;
  #abort = new AbortController();
  /** The key of what was sent last, so that a retry of the same words is no second message. */
  #key: { readonly content: string; readonly idempotencyKey: string } | undefined;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** Opens the form on a subject; what is typed already goes along unless it was sent. */
  begin({ topic, calls = [], disputeId }: ContactSubject): void {
    const { fields, receipt } = this.#slice;
    this.#update({
      topic,
      calls,
      disputeId,
      fields: receipt.held
        ? { ...EMPTY_CONTACT_FIELDS, channel: fields.channel, address: fields.address }
        : fields,
      receipt: nothing(),
    });
  }

  edit(change: Partial<ContactFields>): void {
    this.#update({ fields: { ...this.#slice.fields, ...change } });
  }

  /** Single-flight: a second tap joins the first. */
  send(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  abort(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  get #slice(): ContactSlice {
    return this.#core.snapshot.contact;
  }

  #update(change: Partial<ContactSlice>): void {
    this.#core.state.update({ contact: { ...this.#slice, ...change } });
  }

  async #send(): Promise<void> {
    this.#update({ receipt: fetching(this.#slice.receipt) });
    try {
      const { port, accountId } = this.#core.requireAccount();
      const request = contactRequestOf(this.#slice, accountId);
      const receipt = await port.contact(request, {
        signal: this.#abort.signal,
        idempotencyKey: this.#keyFor(request),
      });
      this.#key = undefined;
      this.#update({ receipt: holding(receipt) });
      this.#core.tell({ type: 'contact-received', receipt });
    } catch (error) {
      if (isCode(error, 'invalid')) this.#key = undefined;
      this.#update({ receipt: failed(this.#slice.receipt, this.#core.failure('contact', error)) });
    }
  }

  #keyFor(request: ContactRequest): string {
    const content = JSON.stringify(request);
    if (this.#key?.content !== content) this.#key = { content, idempotencyKey: randomId() };
    return this.#key.idempotencyKey;
  }
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
