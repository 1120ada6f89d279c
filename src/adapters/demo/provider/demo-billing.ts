/**
 * The port of the demonstration: every call goes over the demo network, is asked for a session, and
 * is answered from the account as it stands at that moment. Nothing leaves the page.
 */
import type {
  AddInformationInput,
  BillingAdapter,
  CallsInput,
  Capabilities,
  ContainInput,
  DisputeInput,
  DisputesInput,
  OpenDisputeInput,
  ReadOptions,
  ReasonsInput,
  UploadEvidenceInput,
  UploadOptions,
  WriteOptions,
} from '../../../contract/billing-adapter.js';
import { BillingError } from '../../../contract/billing-error.js';
import type { ContainReceipt } from '../../../contract/contain.js';
import type { ContactReceipt, ContactRequest } from '../../../contract/contact-request.js';
import type { FeedbackInput, FeedbackReceipt } from '../../../contract/feedback.js';
import type { Dispute } from '../../../contract/dispute.js';
import type { Evidence } from '../../../contract/evidence.js';
import type { AccountView } from '../billing/account-view.js';
import type { DemoNetwork } from '../network/demo-network.js';
import type { WriteResult } from '../storage/demo-state.js';
import type { DemoWorld } from './demo-world.js';
import { addInformation, requireDispute, withdraw } from './dispute-writes.js';
import { openDispute } from './open-dispute.js';
import type { PageSizes } from './page-sizes.js';
import { payloadHash } from './payload-hash.js';
import { callsPage, disputesPage, reasonCatalogue } from './reads.js';
import type { DemoSession } from './session.js';
import { takeContact } from './take-contact.js';
import { uploadEvidence } from './upload-evidence.js';
import { requireView, writeOnce, type Effect, type WriteInput } from './write.js';

export class DemoBilling implements BillingAdapter {
  readonly capabilities: Capabilities = {
    disputeBill: true,
    withdraw: true,
    evidence: true,
    partialAmounts: true,
    contain: true,
    feedback: true,
    demonstration: true,
  };
  readonly #world: DemoWorld;
  readonly #session: DemoSession;
  readonly #network: DemoNetwork;
  readonly #pageSizes: PageSizes;

  constructor(world: DemoWorld, session: DemoSession, network: DemoNetwork, pageSizes: PageSizes) {
    this.#world = world;
    this.#session = session;
    this.#network = network;
    this.#pageSizes = pageSizes;
  }

  /** The demonstration's clock can be moved. */
  now(): number {
    return this.#world.nowMs();
  }

  async account(_: Record<string, never>, { signal }: ReadOptions) {
    return this.#network.roundTrip(signal, async () => {
      await this.#world.ready;
      return requireView(this.#world, this.#session.require()).book.account;
    });
  }

  lines({ accountId }: { readonly accountId: string }, options: ReadOptions) {
    return this.#read(accountId, options, ({ book }) => book.lines);
  }

  billingCycles({ accountId }: { readonly accountId: string }, options: ReadOptions) {
    return this.#read(accountId, options, ({ cycles }) => cycles);
  }

  calls(input: CallsInput, options: ReadOptions) {
    return this.#read(input.accountId, options, (view) =>
      callsPage(view, input, this.#world.keeper.state.originMs, this.#pageSizes.calls),
    );
  }

  reasons(input: ReasonsInput, options: ReadOptions) {
    return this.#read(input.accountId, options, () => reasonCatalogue(input));
  }

  disputes(input: DisputesInput, options: ReadOptions) {
    return this.#read(input.accountId, options, (view) =>
      disputesPage(view, input, this.#pageSizes.disputes),
    );
  }

  dispute({ accountId, disputeId }: DisputeInput, options: ReadOptions) {
    return this.#read(accountId, options, (view) => requireDispute(view, disputeId));
  }

  openDispute(input: OpenDisputeInput, options: WriteOptions): Promise<Dispute> {
    return this.#writeDispute('open-dispute', input, options, (view, write) =>
      openDispute(view, this.#world.keeper.state, input, write),
    );
  }

  addInformation(input: AddInformationInput, options: WriteOptions): Promise<Dispute> {
    return this.#writeDispute('add-information', input, options, (view) =>
      addInformation(view, input),
    );
  }

  withdraw(input: DisputeInput, options: WriteOptions): Promise<Dispute> {
    return this.#writeDispute('withdraw', input, options, (view) => withdraw(view, input));
  }

  async contact(input: ContactRequest, options: WriteOptions): Promise<ContactReceipt> {
    const result = await this.#write('contact', input, options, (view) =>
      takeContact(view, this.#world.keeper.state, input),
    );
    if (result.kind !== 'receipt') throw new BillingError('unknown');
    return result.receipt;
  }

  async contain(input: ContainInput, options: WriteOptions): Promise<ContainReceipt> {
    const result = await this.#write('contain', input, options, ({ book }) => {
      if (!book.lines.some(({ id }) => id === input.lineId)) throw new BillingError('not-found');
      // No call of the demonstration comes after it, so that nothing else has to know of it.
      return { result: { kind: 'contained', receipt: { state: 'done' } } };
    });
    if (result.kind !== 'contained') throw new BillingError('unknown');
    return result.receipt;
  }

  async uploadEvidence(input: UploadEvidenceInput, options: UploadOptions): Promise<Evidence> {
    await this.#world.ready;
    const { accountId } = input;
    const prepare = (): void => this.#session.requireAccount(accountId);
    return uploadEvidence(this.#world, this.#network, input, options, prepare);
  }

  /** Nobody reads it: it goes no further than the page. */
  feedback({ accountId }: FeedbackInput, options: WriteOptions): Promise<FeedbackReceipt> {
    return this.#read(accountId, options, () => ({
      receivedAt: new Date(this.now()).toISOString(),
    }));
  }

  #read<T>(
    accountId: string,
    { signal }: ReadOptions,
    answer: (view: AccountView) => T,
  ): Promise<T> {
    return this.#network.roundTrip(signal, async () => {
      await this.#world.keeper.refresh();
      this.#session.requireAccount(accountId);
      return answer(requireView(this.#world, accountId));
    });
  }

  #write(
    operation: string,
    input: { readonly accountId: string },
    { signal, idempotencyKey }: WriteOptions,
    carryOut: (view: AccountView, write: WriteInput) => Effect,
  ): Promise<WriteResult> {
    const { accountId } = input;
    const write = { accountId, key: idempotencyKey, payloadHash: payloadHash(operation, input) };
    return this.#network.roundTrip(signal, async () => {
      await this.#world.ready;
      this.#session.requireAccount(accountId);
      return writeOnce(this.#world, write, (view) => carryOut(view, write));
    });
  }

  async #writeDispute(
    operation: string,
    input: { readonly accountId: string },
    options: WriteOptions,
    carryOut: (view: AccountView, write: WriteInput) => Effect,
  ): Promise<Dispute> {
    const result = await this.#write(operation, input, options, carryOut);
    if (result.kind !== 'dispute') throw new BillingError('unknown');
    return requireDispute(requireView(this.#world, input.accountId), result.disputeId);
  }
}
