/**
 * An adapter whose answers the test gives call by call. Records every call with its input, signal and
 * key. Answers by itself only where the test says so.
 */
import {
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
  type Capabilities,
} from '../../../src/contract/index.js';
import { settle } from '../../support/settle.js';
import { until } from '../../support/until.js';

export type Method = Exclude<keyof BillingAdapter, 'capabilities'>;
type PortMethod<M extends Method> = NonNullable<BillingAdapter[M]>;
export type InputOf<M extends Method> = Parameters<PortMethod<M>>[0];
export type AnswerOf<M extends Method> = Awaited<ReturnType<PortMethod<M>>>;

interface CallOptions {
  readonly signal: AbortSignal;
  readonly idempotencyKey?: string;
  readonly onProgress?: (share: number) => void;
}

/** One call of the port, which waits for the test. */
export class ScriptedCall<M extends Method = Method> {
  readonly method: M;
  readonly input: InputOf<M>;
  readonly signal: AbortSignal;
  readonly idempotencyKey: string | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly promise: Promise<AnswerOf<M>>;
  isPending = true;
  #resolve: (answer: AnswerOf<M>) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(method: M, input: InputOf<M>, options: CallOptions) {
    this.method = method;
    this.input = input;
    this.signal = options.signal;
    this.idempotencyKey = options.idempotencyKey;
    this.onProgress = options.onProgress;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Resolves when the store has processed the answer. */
  async answer(answer: AnswerOf<M>): Promise<void> {
    this.isPending = false;
    this.#resolve(answer);
    await settle();
  }

  async fail(code: BillingErrorCode): Promise<void> {
    this.isPending = false;
    this.#reject(new BillingError(code));
    await settle();
  }
}

type AutoAnswers = { [M in Method]?: (input: InputOf<M>) => AnswerOf<M> };

export class Script {
  readonly calls: ScriptedCall[] = [];
  readonly adapter: BillingAdapter;
  #auto: AutoAnswers = {};

  constructor(capabilities: Capabilities = { disputeBill: true, withdraw: true, evidence: true }) {
    const method =
      <M extends Method>(name: M) =>
      (input: InputOf<M>, options: CallOptions): Promise<AnswerOf<M>> =>
        this.#ask(name, input, options);
    this.adapter = {
      capabilities,
      account: method('account'),
      lines: method('lines'),
      billingCycles: method('billingCycles'),
      calls: method('calls'),
      reasons: method('reasons'),
      disputes: method('disputes'),
      dispute: method('dispute'),
      openDispute: method('openDispute'),
      addInformation: method('addInformation'),
      withdraw: method('withdraw'),
      contact: method('contact'),
      uploadEvidence: method('uploadEvidence'),
    };
  }

  /** Makes a method answer at once; `undefined` makes it wait for the test again. */
  always<M extends Method>(method: M, answer: ((input: InputOf<M>) => AnswerOf<M>) | undefined) {
    this.#auto = { ...this.#auto, [method]: answer };
  }

  /** All calls of a method so far. */
  asked<M extends Method>(method: M): readonly ScriptedCall<M>[] {
    return this.calls.filter((call): call is ScriptedCall<M> => call.method === method);
  }

  pending<M extends Method>(method: M): readonly ScriptedCall<M>[] {
    return this.asked(method).filter(({ isPending }) => isPending);
  }

  /** Waits for the oldest call of a method without an answer. */
  async next<M extends Method>(method: M): Promise<ScriptedCall<M>> {
    return until(`a call of ${method}()`, () => this.pending(method)[0], {
      seen: () => `calls of ${this.calls.map((call) => call.method).join(', ')}`,
    });
  }

  #ask<M extends Method>(method: M, input: InputOf<M>, options: CallOptions): Promise<AnswerOf<M>> {
    const call = new ScriptedCall(method, input, options);
    this.calls.push(call);
    const auto = this.#auto[method];
    if (auto) void call.answer(auto(input));
    return call.promise;
  }
}
