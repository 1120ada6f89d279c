import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ObjectUrls } from '../../controllers/object-urls.js';
import {
  RedressAddInformationEvent,
  RedressContactEvent,
  RedressNavigateEvent,
  RedressSubmitEvent,
} from '../../events/index.js';
import {
  isLocked,
  requestedAmountOf,
  subjectKindOf,
  type ContactSubject,
  type Draft,
  type Snapshot,
  Contact,
  Drafts,
  Reasons,
  Submitter,
} from '../../store/index.js';
import {
  badgeStyles,
  choiceStyles,
  errorSummaryStyles,
  evidenceStyles,
  fieldStyles,
  formStyles,
  receiptStyles,
  stepStyles,
  summaryListStyles,
  tickBoxStyles,
  trackerStyles,
} from '../../styles/index.js';
import { backButton, backRow } from '../panel/back-button.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { saveTextFile, type Unsaved } from '../panel/save-text-file.js';
import { loadingPanel } from '../panel/panel-states.js';
import { ReferenceCopier } from '../panel/reference-copier.js';
import { checkStage, type ChangedField } from './check/check-stage.js';
import { composeProblems } from './compose/compose-problems.js';
import { composeStage } from './compose/compose-stage.js';
import { existingOffer } from './compose/existing-offer.js';
import { confirmation } from './confirmation/confirmation.js';
import { previewedIn } from './evidence-files.js';
import { BEGINNING, draftTitle, formSteps, pageOf, pageText } from './form-steps.js';
import { stageBefore, stepBefore } from './way-back.js';
import { summaryStage } from './summary/summary-stage.js';
import { wordsForInformation } from './words-for-information.js';

/**
 * @summary The dispute reason form: summary, reason, details, evidence, check, submit; or add information to a dispute that exists.
 *
 * @event {RedressSubmitEvent} redress-submit - The dispute or the information is about to be sent. Cancelable.
 * @event {RedressAddInformationEvent} redress-add-information - Information goes to an existing dispute instead. Cancelable.
 * @event {RedressNavigateEvent} redress-navigate - The customer leaves the form. Cancelable.
 * @event {RedressContactEvent} redress-contact - The customer wants to reach a person. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart back - What leads back, above the panel.
 */
export class RedressReasonForm extends LaterPanelElement {
  static override styles = [
    LaterPanelElement.styles,
    fieldStyles,
    formStyles,
    tickBoxStyles,
    choiceStyles,
    errorSummaryStyles,
    evidenceStyles,
    badgeStyles,
    summaryListStyles,
    stepStyles,
    receiptStyles,
    trackerStyles,
  ];

  readonly #previews = new ObjectUrls(this);
  readonly #copier = new ReferenceCopier(this, (message) => this.announce(message));
  #shownPage: string | undefined;
  /** What gets the focus once the page that was turned to is there. */
  #focusNext: ChangedField | 'heading' | undefined;
  /** The subject and language for which reasons were asked last. */
  #reasonsWanted = '';
  /** Errors are only told once the customer has tried to go on. */
  @state() private wasTried = false;

  @state() private unsaved: Unsaved | undefined;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    const { draft, isBeginning, submission, reasons, cycles, disputes, step } = snapshot;
    return [draft, isBeginning, submission, reasons, cycles, disputes, step];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t, snapshot } = context;
    const { draft } = snapshot;
    if (!draft) {
      if (snapshot.isBeginning) return loadingPanel(t);
      return html`<section class="panel" part="panel">
        <div class="state state--empty">
          <h2 class="state__title" data-heading tabindex="-1">${t.dispute.emptyTitle}</h2>
          <p class="state__text">${t.dispute.empty}</p>
        </div>
      </section>`;
    }
    if (draft.stage === 'sent') return this.#confirmation(context, draft);
    const stage = this.#stage(context, draft);
    return html`
      ${backRow(backButton(t.common.back, () => this.#goBack(context, draft)))}
      <section class="panel" part="panel" aria-labelledby="title">
        <header class="panel__header" part="header">
          <div class="panel__titles">
            ${formSteps(context, draft)}
            <h2 class="panel__title" id="title" data-heading tabindex="-1">
              ${draftTitle(t, draft)}
            </h2>
          </div>
        </header>
        ${stage}
      </section>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { context } = this;
    if (context) this.#askForReasons(context);
    const page = context && pageOf(context.snapshot);
    if (page === this.#shownPage) return;
    if (context && page === BEGINNING) this.announce(context.t.common.loading);
    else if (this.#shownPage === BEGINNING) this.announce('');
    // The focus goes along and reads the heading (A3); what that does not say is announced after it.
    if (context && page && this.#shownPage) {
      this.#focusNext ??= 'heading';
      if (page !== BEGINNING) this.announce(pageText(context));
    }
    this.#shownPage = page;
    this.wasTried = false;
    this.unsaved = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#previews.keepOnly(previewedIn(this.context?.snapshot.draft));
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'heading' || (next && !this.#focusField(next))) void this.focusHeading();
  }

  /** A failure is not repeated by itself: the customer tries again. */
  #askForReasons({ store, snapshot, text }: PanelContext): void {
    const subject = snapshot.draft && subjectKindOf(snapshot.draft.purpose);
    if (!subject) return;
    const wanted = `${subject} ${text.locale}`;
    const hasFailed = snapshot.reasons.activity === 'failed' && wanted === this.#reasonsWanted;
    this.#reasonsWanted = wanted;
    if (!hasFailed) void store.use(Reasons).load(text.locale);
  }

  #stage(context: PanelContext, draft: Draft): TemplateResult {
    const aboutExisting = {
      addInformation: () => this.#addInformation(context, draft),
      openAnyway: () => context.store.use(Drafts).openAnyway(),
    };
    if (draft.existing && draft.stage !== 'check') {
      return existingOffer(context, draft.existing, aboutExisting);
    }
    const problems = this.wasTried ? composeProblems(context, draft) : [];
    const evidence = {
      previewOf: (file: Blob) => this.#previews.urlOf(file),
      add: (files: readonly File[]) => void this.#addEvidence(context, files),
      remove: (id: string, name: string) => {
        // The button with the focus goes away with its file.
        this.#focusNext = 'evidence';
        context.store.use(Drafts).removeEvidence(id);
        this.announce(context.t.evidence.removed(name));
      },
    };
    switch (draft.stage) {
      case 'summary':
        return summaryStage(context, draft, problems, evidence, () => this.#continue(context));
      case 'compose':
        return composeStage(context, draft, problems, evidence, () => this.#continue(context));
      case 'check':
      case 'sent':
        return checkStage(context, draft, {
          change: (field) => this.#change(context, field),
          changeCalls: () => this.#leave(context, { name: 'credit-request' }),
          ...aboutExisting,
          submit: () => this.#submit(context),
        });
    }
  }

  #confirmation(context: PanelContext, draft: Draft): TemplateResult {
    const { submission } = context.snapshot;
    if (submission.state !== 'confirmed') return html``;
    const { dispute } = submission;
    return confirmation(context, draft, submission, {
      save: (file) => (this.unsaved = saveTextFile(this, context, file)),
      unsaved: this.unsaved,
      addChanges: () =>
        context.store.use(Drafts).addChanges(dispute, wordsForInformation(context, draft, dispute)),
      askAbout: (calls) => this.#contact(context, { topic: 'calls-not-eligible', calls }),
      copier: this.#copier,
      uploadAgain: () => void context.store.use(Submitter).uploadEvidence(),
      viewDispute: () => this.#leave(context, { name: 'dispute', disputeId: dispute.id }),
      backToActivity: () => this.#leave(context, { name: 'activity' }),
      askPerson: () => this.#contact(context, { topic: 'escalation', disputeId: dispute.id }),
    });
  }

  #contact({ store }: PanelContext, subject: ContactSubject): void {
    this.request(new RedressContactEvent(subject.topic, subject.calls), () => {
      store.use(Contact).begin(subject);
      store.goTo({ name: 'contact' });
    });
  }

  #continue(context: PanelContext): void {
    const { draft } = context.store.snapshot;
    if (!draft) return;
    this.wasTried = true;
    if (composeProblems(context, draft).length > 0) {
      void this.focusErrorSummary();
      return;
    }
    context.store.use(Drafts).goToStage('check');
  }

  #change({ store, snapshot }: PanelContext, field: ChangedField): void {
    const isFraudReport = snapshot.draft?.origin === 'fraud-report' && field !== 'reason';
    this.#focusNext = field;
    store.use(Drafts).goToStage(isFraudReport ? 'summary' : 'compose');
  }

  /** @returns whether the control is there */
  #focusField(field: ChangedField): boolean {
    const root = this.renderRoot;
    const chosen = root.querySelector<HTMLElement>(`[name='${field}']:checked`);
    const control = chosen ?? root.querySelector<HTMLElement>(`#${field}`);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    return control !== null;
  }

  #submit(context: PanelContext): void {
    const { store, account } = context;
    const { draft, submission } = store.snapshot;
    if (!draft || submission.state === 'sending' || submission.state === 'checking') return;
    const { purpose } = draft;
    const intent = new RedressSubmitEvent({
      kind: subjectKindOf(purpose) ?? 'information',
      callIds: purpose.kind === 'dispute-calls' ? purpose.calls.map(({ id }) => id) : [],
      reason: draft.reason,
      requestedAmount: requestedAmountOf(draft, account.currency),
    });
    this.request(intent, () => void store.use(Submitter).submit());
  }

  async #addEvidence({ store, t }: PanelContext, files: readonly File[]): Promise<void> {
    // Text that was dropped, for example.
    if (files.length === 0) return;
    const before = store.snapshot.draft?.evidence.length ?? 0;
    await store.use(Drafts).addEvidence(files);
    const added = store.snapshot.draft?.evidence.slice(before) ?? [];
    if (added.length > 0) {
      this.announce(added.map(({ accepted }) => t.evidence.added(accepted.name)).join(', '));
    }
  }

  #addInformation(context: PanelContext, draft: Draft): void {
    const { existing } = draft;
    if (!existing) return;
    this.request(new RedressAddInformationEvent(existing), () => {
      const words = wordsForInformation(context, draft, existing);
      context.store.use(Drafts).beginInformation(existing, words);
    });
  }

  #goBack(context: PanelContext, draft: Draft): void {
    const { store } = context;
    if (isLocked(store.snapshot.submission)) {
      // On its way it cannot be changed, so there is no page before to go to.
      this.#leave(context, { name: 'activity' });
      return;
    }
    const before = stageBefore(draft);
    if (before) store.use(Drafts).goToStage(before);
    else this.#leave(context, stepBefore(store.snapshot, draft));
  }

  #leave({ store }: PanelContext, step: Snapshot['step']): void {
    this.request(new RedressNavigateEvent(step.name), () => store.goTo(step));
  }
}
