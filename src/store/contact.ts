/** Sends a message to a person. Keeps the input until the message is received. */
import {
  BillingError,
  type Call,
  type ContactReceipt,
  type ContactRequest,
  type ContactTopic,
} from '../contract/index.js';
import { typedLine, typedText } from '../domain/index.js';
import { cancelled, failed, fetching, holding } from './async-state.js';
import {
  EMPTY_CONTACT_FIELDS,
  initialContact,
  type ContactFields,
  type ContactSlice,
} from './snapshot.js';
import type { StoreCore } from './store-core.js';
import type { IntentionRunner } from './submission/intention-runner.js';
import { Intentions } from './submission/intentions.js';
import type { SubmissionHandler } from './submission/submission-handler.js';
import { isRefusal } from './submission/submission-of.js';

export interface ContactSubject {
  readonly topic: ContactTopic;
  readonly calls?: readonly Call[];
  readonly disputeId?: string;
}

type Handler = SubmissionHandler<ContactRequest, ContactReceipt>;

interface Message {
  readonly runner: IntentionRunner<ContactRequest, ContactReceipt>;
  /** The form as it was sent last. */
  sent: ContactSlice | undefined;
}

export class Contact {
  static readonly feature = 'contact';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  /** The message in the form. Messages that are being sent continue without it. */
  readonly #form: () => { message?: Message | undefined };

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#form = core.perSession(() => ({}));
  }

  /** Opens the form on a subject. Keeps the input unless it was received. */
  begin({ topic, calls = [], disputeId }: ContactSubject): void {
    const { fields, receipt, isEarlierVersion } = this.#slice;
    const isSame = isSameSubject(this.#slice, { topic, calls, disputeId });
    // An uncertain message stays the same message, whatever the customer edits.
    if (isSame && (receipt.activity === 'fetching' || this.#form().message?.runner.isUnsettled)) {
      return;
    }
    // So does a refused one: a proxy may have refused it after it had arrived.
    if (!isSame || receipt.held) this.#form().message = undefined;
    this.#update({
      ...initialContact(),
      topic,
      calls,
      disputeId,
      fields: receipt.held && !isEarlierVersion ? withoutMessage(fields) : fields,
    });
  }

  /** Does nothing while the message is being sent. */
  edit(change: Partial<ContactFields>): void {
    const { fields, receipt } = this.#slice;
    if (receipt.activity !== 'fetching') this.#update({ fields: { ...fields, ...change } });
  }

  /** Single flight. Does nothing after the receipt. */
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
    this.#core.updateSlice('contact', change);
  }

  #newMessage(): Message {
    const message: Message = {
      runner: this.#intentions.begin(this.#handler(() => message)),
      sent: undefined,
    };
    return message;
  }

  #handler(messageOf: () => Message): Handler {
    const send: Handler['send'] = (request, { key: idempotencyKey, reference }, signal) =>
      this.#intentions.writes.contact(
        { ...request, clientReference: reference },
        { signal, idempotencyKey },
      );
    return {
      canLookUp: false,
      request: () => {
        const { accountId } = this.#core.requireAccount();
        return contactRequestOf(messageOf().sent ?? this.#slice, accountId);
      },
      content: (request) => ['contact', request],
      send,
      // The provider answers a repeat under the same key like the first request.
      lookUp: async (versions, signal) => {
        for (const attempt of versions.attempts.filter(({ status }) => status === 'uncertain')) {
          const request = versions.requestOf(attempt);
          if (!request) continue;
          try {
            return { found: await send(request, attempt, signal) };
          } catch (error) {
            if (!BillingError.is(error) || error.mayHaveArrived || !isRefusal(error)) throw error;
          }
        }
        return {};
      },
      onChange: () => this.#show(messageOf()),
      onReceipt: async (receipt, sent) => this.#receive(messageOf(), receipt, sent),
      onFailure: (error) => void this.#core.failure('contact', error),
    };
  }

  #show(message: Message): void {
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
      this.#update({ receipt: cancelled(receipt) });
    }
  }

  #receive(message: Message, receipt: ContactReceipt, sent: ContactRequest | undefined): void {
    if (message === this.#form().message) {
      this.#update({ receipt: holding(receipt), isUnsettled: false, isEarlierVersion: !sent });
    } else if (message.sent) {
      this.#clearReceived(message.sent);
    }
    this.#core.emit({ type: 'contact-received', receipt });
  }

  /** The form was opened on another subject meanwhile with the words that are received now. */
  #clearReceived(sent: ContactSlice): void {
    const { fields, receipt } = this.#slice;
    const isUntouched = fields === sent.fields && receipt.activity !== 'fetching';
    if (isUntouched) this.#update({ fields: withoutMessage(fields) });
  }
}

type Subject = Pick<ContactSlice, 'topic' | 'calls' | 'disputeId'>;

function isSameSubject(a: Subject, b: Subject): boolean {
  const [first, second] = [a, b].map(({ topic, calls, disputeId }) =>
    [topic, disputeId, ...calls.map(({ id }) => id)].join(' '),
  );
  return first === second;
}

/** Keeps how to reach the customer. */
function withoutMessage({ channel, address }: ContactFields): ContactFields {
  return { ...EMPTY_CONTACT_FIELDS, channel, address };
}

function contactRequestOf(slice: ContactSlice, accountId: string): ContactRequest {
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
            number: typedLine(fields.number),
          },
        }
      : {}),
    message: typedText(fields.message),
    replyTo: { channel: fields.channel, address: typedLine(fields.address) },
  };
}
