/** The filters beside the search. What cannot be read is said beside its field (A4). */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CALL_TYPES, type Call, type CallType } from '../../contract/index.js';
import { normaliseDigits, type CallQuery } from '../../domain/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { describedBy, fieldError, isInvalid, type FieldProblem } from '../panel/field-problems.js';
import { selectField } from './select-field.js';

export type AmountBound = 'minAmount' | 'maxAmount';

/** What is typed into the amount filters, since not all that is typed is an amount. */
export type AmountTexts = { readonly [bound in AmountBound]?: string };

type Refine = (change: Partial<CallQuery>) => void;

/** A charge as typed, with either decimal mark; undefined for none, null when it cannot be read. */
export function amountFilterOf(text: string): string | undefined | null {
  const plain = normaliseDigits(text).trim().replace(',', '.');
  if (plain === '') return undefined;
  return /^\d{1,12}(\.\d{1,12})?$/.test(plain) ? plain : null;
}

export function callFilters(
  context: FirstContext,
  refine: Refine,
  amountTexts: AmountTexts,
  onAmountText: (bound: AmountBound, text: string) => void,
): TemplateResult {
  const { t, snapshot, account } = context;
  const { query } = snapshot.activity;
  const problems = filterProblems(context, amountTexts);
  const amountField = (bound: AmountBound, label: string): TemplateResult =>
    field(
      bound,
      `${label} (${account.currency})`,
      problems,
      html`<input
        id=${bound}
        class="input"
        inputmode="decimal"
        autocomplete="off"
        .value=${amountTexts[bound] ?? query[bound] ?? ''}
        aria-invalid=${isInvalid(problems, bound) ? 'true' : nothing}
        aria-describedby=${describedBy(problems, bound)}
        @change=${(event: Event) => {
          const text = valueOf(event);
          const amount = amountFilterOf(text);
          onAmountText(bound, text);
          // The list keeps the filter it had while this one cannot be read.
          if (amount !== null) refine({ [bound]: amount });
        }}
      />`,
    );
  const dayField = (bound: 'from' | 'to', label: string): TemplateResult =>
    field(
      bound,
      label,
      problems,
      html`<input
        id=${bound}
        class="input"
        type="date"
        .value=${live(query[bound] ?? '')}
        aria-invalid=${isInvalid(problems, bound) ? 'true' : nothing}
        aria-describedby=${describedBy(problems, bound)}
        @change=${(event: Event) => refine({ [bound]: valueOf(event) || undefined })}
      />`,
    );
  return html`${directionField(context, refine)} ${typeField(context, refine)}
    <div class="toolbar__pair">
      ${dayField('from', t.activity.fromDate)} ${dayField('to', t.activity.toDate)}
    </div>
    <div class="toolbar__pair">
      ${amountField('minAmount', t.activity.minAmount)}
      ${amountField('maxAmount', t.activity.maxAmount)}
    </div>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function filterProblems(
  { t, snapshot }: FirstContext,
  amountTexts: AmountTexts,
): readonly FieldProblem[] {
  const { from, to } = snapshot.activity.query;
  const unreadable = (['minAmount', 'maxAmount'] as const)
    .filter((bound) => amountFilterOf(amountTexts[bound] ?? '') === null)
    .map((field) => ({ field, message: t.activity.amountUnreadable }));
  const isBackward = from !== undefined && to !== undefined && from > to;
  return isBackward
    ? [...unreadable, { field: 'to', message: t.activity.fromAfterTo }]
    : unreadable;
}

function field(
  id: string,
  label: string,
  problems: readonly FieldProblem[],
  control: TemplateResult,
): TemplateResult {
  return html`<div class="field ${isInvalid(problems, id) ? 'field--invalid' : ''}">
    <label class="field__label" for=${id}>${label}</label>
    ${fieldError(problems, id)} ${control}
  </div>`;
}

function directionField({ t, snapshot }: FirstContext, refine: Refine): TemplateResult {
  const { direction } = snapshot.activity.query;
  const options: readonly (readonly [CallQuery['direction'], string])[] = [
    ['any', t.activity.anyDirection],
    ['out', t.directions.out],
    ['in', t.directions.in],
  ];
  return selectField('direction', t.activity.direction, options, direction, (chosen) =>
    refine({ direction: chosen as CallQuery['direction'] }),
  );
}

/** A list of calls is never changed in place, so that what occurs in it is looked up once. */
const typesOfCalls = new WeakMap<readonly Call[], ReadonlySet<CallType>>();

function typesIn(calls: readonly Call[]): ReadonlySet<CallType> {
  const types = typesOfCalls.get(calls) ?? new Set(calls.map(({ type }) => type));
  typesOfCalls.set(calls, types);
  return types;
}

/** Only the types that occur in the list. */
function typeField({ t, snapshot }: FirstContext, refine: Refine): TemplateResult {
  const { calls, query } = snapshot.activity;
  const occurring = new Set([...typesIn(calls.held ?? []), ...query.types]);
  const options = CALL_TYPES.filter((type) => occurring.has(type)).map(
    (type) => [type, t.callTypes[type]] as const,
  );
  const all = [['', t.activity.anyType] as const, ...options];
  return selectField('type', t.activity.type, all, query.types[0] ?? '', (chosen) =>
    refine({ types: chosen === '' ? [] : [chosen as CallType] }),
  );
}
