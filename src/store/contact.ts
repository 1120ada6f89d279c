/** Sends a message to a person; what was typed stays until it has been received. */
import {
  BillingError,
  type Call,
  type ContactReceipt,
  type ContactRequest,
  type ContactTopic,
} from '../contract/index.js';
import { calledOff, failed, fetching, holding } from './async-state.js';
import {
  EMPTY_CONTACT_FIELDS,
  initialContact,
  type ContactFields,
  type ContactSlice,
} from './contact-slice.js';
import type { StoreCore } from './store-core.js';
import type { SubmissionHandler } from './submission/submission-handler.js';
import type { IntentionRunner } from './submission/intention-runner.js';
import type { Attempt } from './submission/intention.js';
import { Intentions } from './submission/intentions.js';
import { isRefusal } from './submission/submission.js';

export interface ContactSubject {
  readonly topic: ContactTopic;
  readonly calls?: readonly Call[];
  readonly disputeId?: string;
}

/** One message: what the form is about, and how it is sent. */
interface Message {
  readonly runner: IntentionRunner<ContactRequest, ContactReceipt>;
  /** What was sent last. */
  sent: ContactSlice | undefined;
}

export class Contact {
  static readonly feature = 'contact';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  /** The message in the form; others that are on their way go on by themselves. */
  readonly #form: () => { message?: Message | undefined };

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#form = core.perSession(() => ({}));
  }

  /** Opens the form on a subject; what is typed already goes along unless it was received. */
  begin({ topic, calls = [], disputeId }: ContactSubject): void {
    const { fields, receipt, isEarlierVersion } = this.#slice;
    const isSame = isSameSubject(this.#slice, { topic, calls, disputeId });
    // One that may have arrived is the same message still, whatever is changed in it.
    if (isSame && (receipt.activity === 'fetching' || this.#form().message?.runner.isUnsettled)) {
      return;
    }
    // So is one that was refused: something on the way may have refused it after it had arrived.
    if (!isSame || receipt.held) this.#form().message = undefined;
    this.#update({
      ...initialContact(),
      topic,
      calls,
      disputeId,
      fields: receipt.held && !isEarlierVersion ? withoutMessage(fields) : fields,
    });
  }

  /** Not while it is on its way: what is received is what is shown. */
  edit(change: Partial<ContactFields>): void {
    const { fields, receipt } = this.#slice;
    if (receipt.activity !== 'fetching') this.#update({ fields: { ...fields, ...change } });
  }

  /** Single flight: a second tap joins the first, and one after the receipt does nothing. */
  send(): Promise<void> {
    const { receipt } = this.#slice;
    if (receipt.held) return Promise.resolve();
    const message = (this.#form().message ??= this.#newMessage());
    if (!message.runner.isRunning) message.sent = this.#slice;
    return message.runner.submit();
  }

  get #slice(): ContactSlice {
    return this.#core.snapshot.contact;
  }

  #update(change: Partial<ContactSlice>): void {
    const names = Object.keys(change) as (keyof ContactSlice)[];
    if (names.every((name) => change[name] === this.#slice[name])) return;
    this.#core.state.update({ contact: { ...this.#slice, ...change } });
  }

  #newMessage(): Message {
    const message: Message = {
      runner: this.#intentions.begin(this.#handler(() => message)),
      sent: undefined,
    };
    return message;
  }

  #handler(messageOf: () => Message): SubmissionHandler<ContactRequest, ContactReceipt> {
    const send = (request: ContactRequest, attempt: Attempt, signal: AbortSignal) => {
      const { key: idempotencyKey, reference: clientReference } = attempt;
      return this.#intentions.writes.contact(
        { ...request, clientReference },
        { signal, idempotencyKey },
      );
    };
    const content = (request: ContactRequest): unknown => ['contact', request];
    return {
      canLookUp: false,
      remembersReceipt: false,
      request: () => {
        const { accountId } = this.#core.requireAccount();
        return contactRequestOf(messageOf().sent ?? this.#slice, accountId);
      },
      content,
      subject: content,
      isShown: () => true,
      send,
      // A message that is there already is answered again under its own key.
      lookUp: async (attempts, signal, requestOf) => {
        for (const attempt of attempts.filter(({ status }) => status === 'uncertain')) {
          const request = requestOf(attempt);
          if (!request) continue;
          try {
            return { found: await send(request, attempt, signal) };
          } catch (error) {
            if (!BillingError.is(error) || error.mayHaveArrived || !isRefusal(error)) throw error;
          }
        }
        return {};
      },
      onChange: () => this.#changed(messageOf()),
      onReceipt: async (receipt, sent) => this.#received(messageOf(), receipt, sent),
      onFailure: (error) => void this.#core.failure('contact', error),
    };
  }

  #changed(message: Message): void {
    if (message !== this.#form().message) return;
    const { state, isUnsettled } = message.runner;
    const { receipt } = this.#slice;
    const error = state.lookUpError ?? state.error;
    if (state.phase === 'received') return;
    if (state.phase !== 'idle') {
      if (receipt.activity !== 'fetching') this.#update({ receipt: fetching(receipt) });
    } else if (error && error.code !== 'aborted') {
      this.#update({ receipt: failed(receipt, error), isUnsettled });
    } else {
      this.#update({ receipt: calledOff(receipt) });
    }
  }

  #received(message: Message, receipt: ContactReceipt, sent: ContactRequest | undefined): void {
    if (message === this.#form().message) {
      this.#update({ receipt: holding(receipt), isUnsettled: false, isEarlierVersion: !sent });
    } else if (message.sent) {
      this.#forgetReceived(message.sent);
    }
    this.#core.tell({ type: 'contact-received', receipt });
  }

  /** The form was opened on something else meanwhile, and its words have arrived already. */
  #forgetReceived(sent: ContactSlice): void {
    const { fields, receipt } = this.#slice;
    const isUntouched = fields === sent.fields && receipt.activity !== 'fetching';
    if (isUntouched) this.#update({ fields: withoutMessage(fields) });
  }
}

function isSameSubject(
  a: Pick<ContactSlice, 'topic' | 'calls' | 'disputeId'>,
  b: Pick<ContactSlice, 'topic' | 'calls' | 'disputeId'>,
): boolean {
  const [first, second] = [a, b].map(({ topic, calls, disputeId }) =>
    [topic, disputeId, ...calls.map(({ id }) => id)].join(' '),
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
