/**
 * One question and its control. Label, hint, error and control lie in one shadow root.
 *
 *   <div class="field field--invalid">
 *     <label class="field__label" for="…">Phone number</label>
 *     <p class="field__hint" id="…">…</p>
 *     <p class="field__error" id="…">${alertIcon()} <span>Enter …</span></p>
 *     <input class="input" aria-describedby="…" aria-invalid="true" />
 *     <div class="select"><select class="select__control">…</select></div>
 *   </div>
 *
 * Forms of several fields, longer texts: form.ts. Checkboxes: tick-box.ts. Radio buttons and
 * fieldsets: choice.ts. The box on top of a form: error-summary.ts.
 */
import { css } from 'lit';

export const fieldStyles = css`
  .field {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    max-inline-size: 44em;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  .field__label {
    font-weight: 600;
  }

  .field__hint {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .field__error {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_negative);
    font-weight: 600;
  }

  .field__error .icon {
    margin-block-start: 0.125em;
  }

  .input,
  .textarea,
  .select__control {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.45em 0.75em;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
    color: var(--_text);
    line-height: 1.375;
    transition: border-color var(--_duration);
  }

  .input::placeholder,
  .textarea::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  :is(.input, .textarea, .select__control):hover:not(:disabled) {
    border-color: var(--_text-muted);
  }

  :is(.input, .textarea, .select__control):focus-visible {
    outline-offset: 1px;
    border-color: var(--_text);
    box-shadow: 0 0 0 1px var(--_surface);
  }

  :is(.input, .textarea, .select__control)[aria-invalid='true'] {
    border-color: var(--_negative);
    box-shadow: inset 0 0 0 1px var(--_negative);
  }

  :is(.input, .textarea, .select__control):is(:disabled, [readonly]) {
    border-color: var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  .select {
    position: relative;
    min-inline-size: 0;
  }

  .select__control {
    padding-inline-end: 2.4em;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  /* Drawn, not fetched: a strict content security policy allows no image. */
  .select::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.36em);
    inset-inline-end: 1em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_text-muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }

  .select__control option {
    background: var(--_surface-raised);
    color: var(--_text);
  }

  /* Below 16 pixels, telephones zoom in on a control that takes the focus, and never back. */
  @media (pointer: coarse) {
    .input,
    .textarea,
    .select__control {
      font-size: max(16px, 1em);
    }
  }

  .field--invalid {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_negative);
  }

  @media (forced-colors: active) {
    :is(.input, .textarea, .select__control)[aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;
