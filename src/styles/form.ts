/**
 * A form of several questions, and what only a form asks for. With field.ts.
 *
 *   <div class="form">fields, fieldsets and a .button-row, evenly spaced</div>
 *   <div class="field-row">fields side by side when there is room</div>
 *   <label class="field__label" for="…">Details <span class="field__optional">(optional)</span></label>
 *   <textarea class="textarea"></textarea>
 *   <p class="field__count">…</p>
 *   input--medium is 20 characters wide
 */
import { css } from 'lit';

export const formStyles = css`
  .form {
    display: grid;
    gap: calc(var(--_space) * 7);
    grid-template-columns: minmax(0, 1fr);
  }

  .field-row {
    display: grid;
    gap: calc(var(--_space) * 4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: start;
    max-inline-size: 44em;
  }

  /* Below, where it pushes no control out of line with the one beside it. */
  .field-row .field__error {
    order: 1;
  }

  .field__optional {
    color: var(--_text-muted);
    font-weight: 400;
  }

  .field__count {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .input--medium {
    inline-size: 18em;
    max-inline-size: 100%;
  }

  .textarea {
    min-block-size: calc(var(--_font-size) * 7.5);
    line-height: var(--_line-height);
    resize: vertical;
    field-sizing: content;
    max-block-size: 24em;
  }
`;
