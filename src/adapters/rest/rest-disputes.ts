/** The requests about disputes, with the entity tags that keep a write from meeting another state. */
import type {
  AddInformationInput,
  Dispute,
  DisputeInput,
  DisputesInput,
  OpenDisputeInput,
  Page,
  ReadOptions,
  WriteOptions,
} from '../../contract/index.js';
import { BillingError } from '../../contract/index.js';
import type { EntityTags } from './entity-tags.js';
import { pageOf } from './envelope.js';
import { ownField } from './http/json-body.js';
import type { RestAnswer, RestClient } from './rest-client.js';
import { bodyOf, writeHeaders } from './write-request.js';

export class RestDisputes {
  readonly #client: RestClient;
  readonly #tags: EntityTags;

  constructor(client: RestClient, tags: EntityTags) {
    this.#client = client;
    this.#tags = tags;
  }

  /** `known` is the answer when it came along with another one. */
  async list(
    input: DisputesInput,
    { signal }: ReadOptions,
    known?: RestAnswer,
  ): Promise<Page<Dispute>> {
    const answer = known ?? (await this.#client.call('disputes', input, { signal }));
    const page = pageOf<Dispute>(answer);
    // A list carries no tags, and what it shows may be newer than what a kept tag stands for.
    for (const dispute of page.items) this.#tags.forget(idOf(dispute));
    return page;
  }

  async get(input: DisputeInput, { signal }: ReadOptions): Promise<Dispute> {
    return this.#keep(input.accountId, await this.#client.call('dispute', input, { signal }));
  }

  async open(input: OpenDisputeInput, options: WriteOptions): Promise<Dispute> {
    const answer = await this.#client.call('openDispute', input, {
      signal: options.signal,
      headers: writeHeaders(options),
      body: bodyOf('openDispute', input),
    });
    return this.#keep(input.accountId, answer);
  }

  async change(
    operation: 'addInformation' | 'withdraw',
    input: AddInformationInput | DisputeInput,
    options: WriteOptions,
  ): Promise<Dispute> {
    const { accountId, disputeId } = input;
    try {
      const answer = await this.#client.call(operation, input, {
        signal: options.signal,
        headers: writeHeaders(options, this.#tags.get(accountId, disputeId)),
        body: bodyOf(operation, input),
      });
      return this.#keep(accountId, answer);
    } catch (error) {
      // After 412 the tag is known to be old; after anything else it may be.
      if (!isTurnedAway(error)) this.#tags.forget(disputeId);
      throw error;
    }
  }

  #keep(accountId: string, answer: RestAnswer): Dispute {
    this.#tags.keep(accountId, idOf(answer.body), answer.header('ETag'));
    return answer.body as Dispute;
  }
}

/** Nothing was written, and nothing told of another state: what the customer saw still counts. */
function isTurnedAway(error: unknown): boolean {
  const codes = ['in-progress', 'rate-limited', 'unauthenticated', 'invalid'];
  return BillingError.is(error) && !error.mayHaveArrived && codes.includes(error.code);
}

function idOf(dispute: unknown): string {
  const id = ownField(dispute, 'id');
  return typeof id === 'string' ? id : '';
}
