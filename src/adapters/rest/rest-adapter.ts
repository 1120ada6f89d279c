/**
 * The port over HTTP. Each method is one request and nothing more; it keeps nothing of an answer
 * but what the billing system can do, its time, the entity tags of disputes, and for a moment what
 * came along with the account.
 */
import type {
  Account,
  AddInformationInput,
  BillingAdapter,
  BillingCycle,
  Call,
  CallsInput,
  Capabilities,
  ContainInput,
  ContainReceipt,
  ContactReceipt,
  ContactRequest,
  Dispute,
  DisputeInput,
  DisputesInput,
  Evidence,
  FeedbackInput,
  FeedbackReceipt,
  GetToken,
  Line,
  OpenDisputeInput,
  Page,
  ReadOptions,
  Reason,
  ReasonsInput,
  UploadEvidenceInput,
  UploadOptions,
  WriteOptions,
} from '../../contract/index.js';
import { checkEndpoint } from './endpoint.js';
import { EntityTags } from './entity-tags.js';
import { itemsOf, NO_CAPABILITIES, pageOf, signedInOf } from './envelope.js';
import { FirstRead } from './first-read.js';
import { sendByFetch, type Fetch } from './http/send-by-fetch.js';
import { RestClient, type SendRequest } from './rest-client.js';
import { RestDisputes } from './rest-disputes.js';
import { bodyOf, evidenceForm, writeHeaders } from './write-request.js';

export interface RestAdapterOptions {
  /** Where the contract begins: an http(s) address, or a path on this site. */
  readonly endpoint: string;
  /** Left out: cookies are sent. Given: a bearer token is sent, and no cookies. */
  readonly getToken?: GetToken | undefined;
  /** Left out: the page's own. */
  readonly fetch?: Fetch | undefined;
}

/** Throws a `TypeError` when the endpoint is none. */
export function createRestAdapter({
  endpoint,
  getToken,
  fetch,
}: RestAdapterOptions): BillingAdapter {
  const send: SendRequest = (request) =>
    sendByFetch(fetch ?? ((url, init) => globalThis.fetch(url, init)), request);
  return new RestAdapter(new RestClient({ endpoint: checkEndpoint(endpoint), getToken, send }));
}

class RestAdapter implements BillingAdapter {
  readonly #client: RestClient;
  readonly #disputes: RestDisputes;
  readonly #tags = new EntityTags();
  #capabilities = NO_CAPABILITIES;
  #first: FirstRead | undefined;

  constructor(client: RestClient) {
    this.#client = client;
    this.#disputes = new RestDisputes(client, this.#tags);
  }

  get capabilities(): Capabilities {
    return this.#capabilities;
  }

  now(): number {
    return this.#client.clock.now();
  }

  async account(input: Record<string, never>, { signal }: ReadOptions): Promise<Account> {
    const answer = await this.#client.call('account', input, { signal });
    const { account, capabilities } = signedInOf(answer);
    this.#capabilities = capabilities;
    this.#first = new FirstRead(answer);
    return account;
  }

  async lines(
    input: { readonly accountId: string },
    { signal }: ReadOptions,
  ): Promise<readonly Line[]> {
    const answer =
      this.#first?.take('lines', input.accountId) ??
      (await this.#client.call('lines', input, { signal }));
    return itemsOf(answer) as readonly Line[];
  }

  async billingCycles(
    input: { readonly accountId: string },
    { signal }: ReadOptions,
  ): Promise<readonly BillingCycle[]> {
    const answer =
      this.#first?.take('billingCycles', input.accountId) ??
      (await this.#client.call('billingCycles', input, { signal }));
    return itemsOf(answer) as readonly BillingCycle[];
  }

  async calls(input: CallsInput, { signal }: ReadOptions): Promise<Page<Call>> {
    return pageOf(
      this.#first?.takeCalls(input) ?? (await this.#client.call('calls', input, { signal })),
    );
  }

  async reasons(input: ReasonsInput, { signal }: ReadOptions): Promise<readonly Reason[]> {
    // A tag that is none cannot stand in a header; the server's own language is better than an error.
    const isTag = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(input.locale);
    const headers: Record<string, string> = isTag ? { 'Accept-Language': input.locale } : {};
    const answer = await this.#client.call('reasons', input, { signal, headers });
    return itemsOf(answer) as readonly Reason[];
  }

  disputes(input: DisputesInput, options: ReadOptions): Promise<Page<Dispute>> {
    const isWhole = input.clientReference === undefined && input.cursor === undefined;
    const known = isWhole ? this.#first?.take('disputes', input.accountId) : undefined;
    return this.#disputes.list(input, options, known);
  }

  dispute(input: DisputeInput, options: ReadOptions): Promise<Dispute> {
    return this.#disputes.get(input, options);
  }

  openDispute(input: OpenDisputeInput, options: WriteOptions): Promise<Dispute> {
    return this.#disputes.open(input, options);
  }

  addInformation(input: AddInformationInput, options: WriteOptions): Promise<Dispute> {
    return this.#disputes.change('addInformation', input, options);
  }

  withdraw(input: DisputeInput, options: WriteOptions): Promise<Dispute> {
    return this.#disputes.change('withdraw', input, options);
  }

  async contact(input: ContactRequest, options: WriteOptions): Promise<ContactReceipt> {
    const answer = await this.#client.call('contact', input, {
      signal: options.signal,
      headers: writeHeaders(options),
      body: bodyOf('contact', input),
    });
    // An escalation shows in the dispute, so what was seen of it has passed.
    if (input.disputeId !== undefined) this.#tags.forget(input.disputeId);
    return answer.body as ContactReceipt;
  }

  async contain(input: ContainInput, options: WriteOptions): Promise<ContainReceipt> {
    const answer = await this.#client.call('contain', input, {
      signal: options.signal,
      headers: writeHeaders(options),
      body: bodyOf('contain', input),
    });
    return answer.body as ContainReceipt;
  }

  async feedback(input: FeedbackInput, options: WriteOptions): Promise<FeedbackReceipt> {
    const answer = await this.#client.call('feedback', input, {
      signal: options.signal,
      headers: writeHeaders(options),
      body: bodyOf('feedback', input),
    });
    return answer.body as FeedbackReceipt;
  }

  async uploadEvidence(input: UploadEvidenceInput, options: UploadOptions): Promise<Evidence> {
    const { 'Idempotency-Key': key } = writeHeaders(options);
    // The browser writes the content type of a form, as only it knows the boundary.
    const answer = await this.#client.call('uploadEvidence', input, {
      signal: options.signal,
      headers: { 'Idempotency-Key': key },
      body: evidenceForm(input),
    });
    this.#tags.forget(input.disputeId);
    return answer.body as Evidence;
  }
}
