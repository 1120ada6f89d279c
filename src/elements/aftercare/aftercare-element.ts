import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingCycle, ContainStep, Dispute } from '../../contract/index.js';
import { isOpen } from '../../domain/index.js';
import type { Reminder } from '../../domain/proof/index.js';
import type { ContainPart } from '../../settings/settings.js';
import { SETTINGS_GUIDE } from '../../settings/setting-problems.js';
import { Containment } from '../../store/containment.js';
import { CustomerRights, type RightsReading } from '../../store/customer-rights.js';
import type { Draft, Snapshot } from '../../store/index.js';
import { fieldStyles, tickBoxStyles } from '../../styles/index.js';
import { downloadIcon } from '../../styles/icons.js';
import { clockIcon } from '../../styles/later-icons.js';
import { AidElement, type AidContext } from '../aid/aid-element.js';
import { missingCodeNotice } from '../panel/panel-states.js';
import { saveTextFile, type TextFile, type Unsaved } from '../panel/save-text-file.js';
import { aftercareStyles } from './aftercare-styles.js';
import { amountsView, billAmountsView } from './amounts-view.js';
import { containView } from './contain-view.js';
import { proofFile, reminderFile, remindersOf } from './proof-files.js';
import { billSentences, disputeSentences, rightsView } from './rights-view.js';

/** With these the customer says that a stranger may be on the line. */
const STRANGER_REASONS: readonly string[] = ['fraudulent-call', 'not-my-call'];

/**
 * A part of the bill in `<redress-call-activity>`, of the confirmation and of one dispute.
 *
 * @summary What follows: what can be paid now, rights and deadlines, how to keep calls of a stranger from going on, and the proof to keep.
 */
export class RedressAftercare extends AidElement {
  static override styles = [AidElement.styles, fieldStyles, tickBoxStyles, aftercareStyles];

  /**
   * Reads the address of a rights file.
   * @internal
   */
  static readRights: RightsReading['read'] = () => Promise.reject(new Error('Nothing reads it'));

  /** The cycle of the bill, where there is no dispute. */
  @property({ attribute: false }) cycle: BillingCycle | undefined;

  /** The dispute, as it was received. */
  @property({ attribute: false }) dispute: Dispute | undefined;

  /** What was sent, while the page still knows it. */
  @property({ attribute: false }) draft: Draft | undefined;

  @state() private ticked: ReadonlySet<ContainPart> = new Set();

  @state() private unsaved: Unsaved | undefined;

  @state() private hasSaveFailed: (() => void) | undefined;

  /** Counts what was read of the rights. */
  @state() private rightsRead = 0;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    return [snapshot.disputes, snapshot.cycles, snapshot.containment];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { context } = this;
    if (!context) return;
    const { rights, rightsPlaces: places } = context.aid;
    const reading = { read: RedressAftercare.readRights, explain };
    void context.store
      .use(CustomerRights)
      .use({ rights, places }, reading)
      .then(() => this.#showRights(context));
  }

  /** All parts of a page share one reading; each of them shows it once it is there. */
  #showRights({ store }: AidContext): void {
    const { readings } = store.use(CustomerRights);
    if (readings !== this.rightsRead) this.rightsRead = readings;
  }

  protected override renderAid(context: AidContext): TemplateResult | typeof nothing {
    const { cycle, dispute } = this;
    if (dispute) return this.#afterDispute(context, dispute);
    if (!cycle) return nothing;
    const rights = context.store.use(CustomerRights).of(cycle);
    return html`<div class="aftercare aftercare--bill">
      ${billAmountsView(context, cycle.id)}
      ${rightsView(context, rights ? billSentences(context, rights) : [], true)}
    </div>`;
  }

  #afterDispute(context: AidContext, dispute: Dispute): TemplateResult {
    const { subject, status, reason } = dispute;
    const isAwaited = isOpen(status);
    const calls = subject.kind === 'calls' ? subject.calls : [];
    const cycleIds =
      subject.kind === 'bill' ? [subject.cycleId] : [...new Set(calls.map((one) => one.cycleId))];
    const rights = this.#rightsOf(context, dispute);
    const needsRights = isAwaited || status === 'denied' || status === 'partially-approved';
    return html`<div class="aftercare">
      ${isAwaited ? amountsView(context, cycleIds) : nothing}
      ${rightsView(
        context,
        rights && needsRights ? disputeSentences(context, rights, isAwaited) : [],
      )}
      ${
        STRANGER_REASONS.includes(reason) && status !== 'withdrawn'
          ? containView(context, calls[0]?.lineId, {
              isTicked: (part) => this.ticked.has(part),
              tick: (part, isTicked) => this.#tick(part, isTicked),
              contain: (step) => void this.#contain(context, calls[0]?.lineId, step),
            })
          : nothing
      }
      ${this.#proof(context, dispute)}
    </div>`;
  }

  #rightsOf({ store, snapshot }: AidContext, dispute: Dispute) {
    const { subject } = dispute;
    const cycleId = subject.kind === 'bill' ? subject.cycleId : subject.calls[0]?.cycleId;
    const cycle = snapshot.cycles.held?.find(({ id }) => id === cycleId);
    return store.use(CustomerRights).of(cycle, dispute);
  }

  #proof(context: AidContext, dispute: Dispute): TemplateResult {
    const { a, t } = context;
    const reminders = remindersOf(context, dispute, this.#rightsOf(context, dispute));
    return html`<section class="stack stack--close no-print" aria-labelledby="proof-title">
      <h3 id="proof-title">${a.proof.title}</h3>
      <p class="muted small">${a.proof.lead}</p>
      <div class="button-row">
        <button class="button" type="button" @click=${() => void this.#saveProof(context, dispute)}>
          ${downloadIcon()} ${a.proof.save}
        </button>
        ${
          reminders.length > 0
            ? html`<button
                class="button"
                type="button"
                @click=${() => void this.#saveReminders(context, dispute, reminders)}
              >
                ${clockIcon()} ${a.proof.remind}
              </button>`
            : nothing
        }
      </div>
      <div class="live" aria-live="polite">
        ${
          this.hasSaveFailed
            ? missingCodeNotice(t, this.hasSaveFailed)
            : (this.unsaved?.(context) ?? nothing)
        }
      </div>
    </section>`;
  }

  async #saveProof(context: AidContext, dispute: Dispute): Promise<void> {
    const madeAt = new Date(context.store.now).toISOString();
    const { draft } = this;
    await this.#save(context, () => proofFile(context, { dispute, draft, madeAt }));
  }

  async #saveReminders(
    context: AidContext,
    dispute: Dispute,
    reminders: readonly Reminder[],
  ): Promise<void> {
    const madeAt = new Date(context.store.now).toISOString();
    await this.#save(context, () => reminderFile(context, dispute, reminders, madeAt));
  }

  async #save(context: AidContext, make: () => Promise<TextFile>): Promise<void> {
    try {
      const file = await make();
      this.hasSaveFailed = undefined;
      this.unsaved = saveTextFile(this, context, file);
    } catch {
      this.hasSaveFailed = () => void this.#save(context, make);
    }
  }

  #tick(part: ContainPart, isTicked: boolean): void {
    const ticked = new Set(this.ticked);
    if (isTicked) ticked.add(part);
    else ticked.delete(part);
    this.ticked = ticked;
  }

  async #contain(
    { store, a }: AidContext,
    lineId: string | undefined,
    step: ContainStep,
  ): Promise<void> {
    if (lineId === undefined) return;
    const containment = store.use(Containment);
    await containment.contain(lineId, step);
    const { held } = containment.stateOf(lineId, step);
    if (held) this.announce(a.contain.ticked(a.contain[step]));
  }
}

function explain(problem: unknown): void {
  const words = problem instanceof Error ? problem.message : String(problem);
  console.error(`The setting rights is not used. ${words} See ${SETTINGS_GUIDE}.`);
}
