/** The fields of the contact form; everything typed goes to the store at once. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ContactFields, Snapshot } from '../../store/index.js';
import { describedBy, fieldError, isInvalid, type FieldProblem } from '../panel/field-problems.js';
import type { PanelContext } from '../panel/panel-context.js';
import { Contact } from '../../store/index.js';

type TextField = 'date' | 'time' | 'number' | 'address';

/** What the contract takes. */
const MAX_LENGTHS: Readonly<Record<TextField, number>> = {
  date: 10,
  time: 5,
  number: 300,
  address: 254,
};

interface FieldOptions {
  readonly field: TextField;
  readonly label: string;
  readonly type: 'text' | 'date' | 'time' | 'tel' | 'email';
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly autocomplete?: 'tel' | 'email' | 'off';
}

export function contactFields(
  context: PanelContext,
  problems: readonly FieldProblem[],
): TemplateResult {
  const { t, snapshot, store } = context;
  const { topic, fields } = snapshot.contact;
  const isByPhone = fields.channel === 'phone';
  return html`
    ${
      topic === 'call-not-listed'
        ? html`<div class="field-row">
              ${textField(context, problems, { field: 'date', label: t.contact.date, type: 'date' })}
              ${textField(context, problems, {
                field: 'time',
                label: t.contact.time,
                type: 'time',
                isOptional: true,
              })}
            </div>
            ${textField(context, problems, {
              field: 'number',
              label: t.contact.number,
              hint: t.contact.numberHint,
              type: 'text',
            })}`
        : nothing
    }
    <div class="field ${isInvalid(problems, 'message') ? 'field--invalid' : ''}">
      <label class="field__label" for="message">${t.contact.message}</label>
      ${fieldError(problems, 'message')}
      <textarea
        id="message"
        class="textarea"
        rows="5"
        .value=${live(fields.message)}
        ?readonly=${isSending(snapshot)}
        aria-invalid=${isInvalid(problems, 'message')}
        aria-describedby=${describedBy(problems, 'message')}
        @input=${(event: Event) =>
          store.use(Contact).edit({ message: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    <fieldset class="fieldset">
      <legend class="fieldset__legend">${t.contact.channel}</legend>
      <div class="choices">
        ${channelChoice(context, 'phone', t.contact.byPhone)}
        ${channelChoice(context, 'email', t.contact.byEmail)}
      </div>
    </fieldset>
    ${textField(context, problems, {
      field: 'address',
      label: isByPhone ? t.contact.phone : t.contact.email,
      type: isByPhone ? 'tel' : 'email',
      autocomplete: isByPhone ? 'tel' : 'email',
    })}
  `;
}

function textField(
  { t, snapshot, store }: PanelContext,
  problems: readonly FieldProblem[],
  { field, label, type, hint, isOptional, autocomplete = 'off' }: FieldOptions,
): TemplateResult {
  const hintId = hint ? `${field}-hint` : undefined;
  return html`<div class="field ${isInvalid(problems, field) ? 'field--invalid' : ''}">
    <label class="field__label" for=${field}
      >${label}
      ${
        isOptional ? html`<span class="field__optional">(${t.common.optional})</span>` : nothing
      }</label
    >
    ${hint ? html`<p class="field__hint" id="${field}-hint">${hint}</p>` : nothing}
    ${fieldError(problems, field)}
    <input
      id=${field}
      class="input"
      type=${type}
      autocomplete=${autocomplete}
      .value=${live(snapshot.contact.fields[field])}
      maxlength=${MAX_LENGTHS[field]}
      ?readonly=${isSending(snapshot)}
      aria-invalid=${isInvalid(problems, field)}
      aria-describedby=${describedBy(problems, field, hintId)}
      @input=${(event: Event) =>
        store.use(Contact).edit({ [field]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function channelChoice(
  { snapshot, store }: PanelContext,
  channel: ContactFields['channel'],
  label: string,
): TemplateResult {
  return html`<label class="choice">
    <input
      class="radio"
      type="radio"
      name="channel"
      .checked=${live(snapshot.contact.fields.channel === channel)}
      ?disabled=${isSending(snapshot)}
      @change=${() => store.use(Contact).edit({ channel })}
    />
    <span class="choice__text"><span class="choice__label">${label}</span></span>
  </label>`;
}

/** What is received is what is shown: on its way it cannot be changed. */
function isSending({ contact }: Snapshot): boolean {
  return contact.receipt.activity === 'fetching';
}
