import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { BillingError, type Call } from '../../contract/index.js';
import type { CallLogMatch, LogEntry, MatchedCall } from '../../domain/call-log/index.js';
import type { CallList } from '../../domain/index.js';
import { Findings } from '../../store/findings.js';
import type { Snapshot } from '../../store/index.js';
import { AidElement, type AidContext } from '../aid/aid-element.js';
import { callNames } from '../panel/call-names.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { callLogStyles } from './call-log-styles.js';

/** What reads the file: its code is large, and few customers have such a file. */
export interface CallLogReading {
  readonly entries: readonly LogEntry[];
  readonly rejected: number;
  readonly isUnclear: boolean;
}

export interface CallLogReadOptions {
  readonly timeZone: string;
  readonly line: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

type Outcome =
  | { readonly problem: string }
  | { readonly match: CallLogMatch; readonly rejected: number };

const LARGEST_BYTES = 50 * 1024 * 1024;
const SHOWN = 20;
const MINUTE = 60;

/**
 * A part of the suggestions in `<redress-call-activity>`.
 *
 * @summary Compares the list with the call log of the customer's own telephone, in the page alone.
 */
export class RedressCallLog extends AidElement {
  static override styles = [AidElement.styles, callLogStyles];

  /**
   * Reads a file.
   * @internal
   */
  static read: (file: Blob, options: CallLogReadOptions) => Promise<CallLogReading> = () =>
    Promise.reject(new TypeError('Nothing reads it'));

  @state() private progress: number | undefined;

  @state() private outcome: Outcome | undefined;

  /** The list that was compared. */
  #list: CallList | undefined;
  #reading: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
  }

  protected override slices({ activity, selection }: Snapshot): readonly unknown[] {
    return [activity, selection];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const list = this.context?.snapshot.activity.list;
    // What was said about one list would be wrong about another.
    if (this.#list && list !== this.#list) {
      this.#reading?.abort();
      this.#list = undefined;
      this.outcome = undefined;
      this.progress = undefined;
    }
  }

  protected override renderAid(context: AidContext): TemplateResult {
    const { a, f } = context;
    const { progress, outcome } = this;
    return html`<section class="log" aria-labelledby="log-title">
      <h3 id="log-title" tabindex="-1">${a.callLog.title}</h3>
      <p class="muted small" id="log-lead">${a.callLog.lead}</p>
      ${
        progress === undefined
          ? html`<input
                class="visually-hidden"
                type="file"
                id="log"
                accept=".xml,.csv,.txt,.gz,text/csv,text/xml,application/xml"
                aria-describedby="log-lead"
                @change=${(event: Event) => this.#choose(context, event)}
              />
              <label class="button" for="log">${a.callLog.choose}</label>`
          : html`<div class="cluster">
              <progress
                max="1"
                value=${progress}
                aria-label=${a.callLog.reading(f.percent(progress))}
              ></progress>
              <span class="small">${a.callLog.reading(f.percent(progress))}</span>
              <button
                class="button button--small"
                type="button"
                @click=${() => this.#cancel(context)}
              >
                ${a.callLog.cancel}
              </button>
            </div>`
      }
      <div class="live" aria-live="polite">
        ${outcome && 'problem' in outcome ? html`<p class="small">${outcome.problem}</p>` : nothing}
      </div>
      ${outcome && 'match' in outcome ? this.#result(context, outcome.match, outcome.rejected) : nothing}
    </section>`;
  }

  #result(context: AidContext, match: CallLogMatch, rejected: number): TemplateResult {
    const { a, f, account } = context;
    const { covers, matched, notCompared, shiftMinutes, notInLog, longerOnBill } = match;
    const day = (instant: string): string => f.dateOf(instant, account.timeZone);
    const facts = [
      covers ? a.callLog.covers(day(covers.from), day(covers.to)) : undefined,
      a.callLog.matched(matched.length, f.number(matched.length)),
      shiftMinutes === 0
        ? undefined
        : a.callLog.shifted(f.duration(Math.abs(shiftMinutes) * MINUTE)),
      notCompared.length > 0
        ? a.callLog.notCovered(notCompared.length, f.number(notCompared.length))
        : undefined,
      rejected > 0 ? a.callLog.rejected(rejected, f.number(rejected)) : undefined,
    ];
    const isSame = notInLog.length === 0 && longerOnBill.length === 0;
    return html`<p class="small">${facts.filter((fact) => fact !== undefined).join(' ')}</p>
      ${isSame ? html`<p>${a.callLog.nothing}</p>` : nothing}
      ${
        notInLog.length > 0
          ? this.#calls(
              context,
              a.callLog.missing,
              notInLog,
              () => '',
              () => this.#select(context, notInLog, 'not-my-call', () => a.callLog.missingText),
            )
          : nothing
      }
      ${longerOnBill.length > 0 ? this.#longer(context, longerOnBill) : nothing}`;
  }

  #longer(context: AidContext, pairs: readonly MatchedCall[]): TemplateResult {
    const { a, f } = context;
    const inLog = new Map(pairs.map(({ call, entry }) => [call, entry.durationSeconds]));
    const told = (say: (onBill: string, inLog: string) => string) => (call: Call) =>
      say(f.duration(call.durationSeconds), f.duration(inLog.get(call) ?? 0));
    const calls = [...inLog.keys()];
    return this.#calls(context, a.callLog.longer, calls, told(a.callLog.longerBy), () =>
      this.#select(context, calls, 'wrong-duration', told(a.callLog.longerText)),
    );
  }

  #calls(
    { a, t, f, account, snapshot }: AidContext,
    title: string,
    calls: readonly Call[],
    remark: (call: Call) => string,
    select: () => void,
  ): TemplateResult {
    const isSelected = calls.every(({ id }) => snapshot.selection.has(id));
    const hidden = calls.length - SHOWN;
    return html`<h4>${title}</h4>
      <ul role="list" aria-label=${title}>
        ${calls.slice(0, SHOWN).map((call) => {
          const { number, when, charge } = callNames(t, f, account, call);
          const told = [when, remark(call)].filter((text) => text !== '').join(' · ');
          return html`<li>
            <span
              ><bdi class="number notranslate" translate="no">${number}</bdi>
              <span class="muted">${told}</span></span
            >
            <span class="amount notranslate" translate="no">${charge}</span>
          </li>`;
        })}
        ${hidden > 0 ? html`<li class="muted">${a.findings.moreCalls(hidden, f.number(hidden))}</li>` : nothing}
      </ul>
      <p>
        <button
          class="button button--small"
          type="button"
          aria-disabled=${isSelected ? 'true' : nothing}
          @click=${() => isSelected || select()}
        >
          ${isSelected ? a.findings.selected : a.findings.select(calls.length)}
        </button>
      </p>`;
  }

  #select(
    { store, t, f, account }: AidContext,
    calls: readonly Call[],
    reason: 'not-my-call' | 'wrong-duration',
    textOf: (call: Call) => string,
  ): void {
    store.use(Findings).takeUpCalls(
      calls.map((call) => {
        const { number, when } = callNames(t, f, account, call);
        return { call, reason, text: t.common.named(`${number}, ${when}`, textOf(call)) };
      }),
    );
    const { size } = store.snapshot.selection;
    this.announce(t.activity.selectedCalls(size, f.number(size)));
  }

  #choose(context: AidContext, event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) void this.#read(context, file);
  }

  #cancel({ a }: AidContext): void {
    this.#reading?.abort();
    this.progress = undefined;
    this.outcome = { problem: a.callLog.cancelled };
    this.#focusTitle();
  }

  async #read(context: AidContext, file: File): Promise<void> {
    const { a, f, t, account, snapshot } = context;
    const { list, lineId } = snapshot.activity;
    if (!list) return;
    this.outcome = undefined;
    // A file of that size is not read at all.
    if (file.size > LARGEST_BYTES) {
      this.outcome = { problem: a.callLog.tooLarge(f.fileSize(LARGEST_BYTES)) };
      return;
    }
    const reading = new AbortController();
    this.#reading?.abort();
    this.#reading = reading;
    this.#list = list;
    this.progress = 0;
    const line = snapshot.lines.held?.find(({ id }) => id === lineId);
    try {
      const { entries, rejected, isUnclear } = await RedressCallLog.read(file, {
        timeZone: account.timeZone,
        line: line ? partyNumberText(t, line.number) : '',
        signal: reading.signal,
        onProgress: (share) => {
          if (!reading.signal.aborted) this.progress = share;
        },
      });
      if (reading.signal.aborted) return;
      if (isUnclear) this.outcome = { problem: a.callLog.unclear };
      else if (entries.length === 0) this.outcome = { problem: a.callLog.empty };
      else {
        const { matchCallLog } = await import('../../domain/call-log/index.js');
        this.outcome = { match: matchCallLog(list.calls, entries), rejected };
      }
    } catch (error) {
      if (reading.signal.aborted) return;
      this.outcome = { problem: problemText(context, error) };
    }
    this.progress = undefined;
    this.#focusTitle();
  }

  /** The control that had the focus is another one now. */
  #focusTitle(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#log-title')?.focus(),
    );
  }
}

function problemText({ a, f }: AidContext, error: unknown): string {
  if (!BillingError.is(error)) {
    return error instanceof TypeError ? a.callLog.missingCode : a.callLog.failed;
  }
  const problem = 'problem' in error ? error.problem : undefined;
  if (problem === 'file-too-large') return a.callLog.tooLarge(f.fileSize(LARGEST_BYTES));
  return problem === undefined ? a.callLog.failed : a.callLog.unreadable;
}
