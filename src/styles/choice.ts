/**
 * Questions with given answers.
 *
 *   <fieldset class="fieldset" aria-describedby="…">       fieldset--invalid
 *     <legend class="fieldset__legend">Why do you dispute this call?</legend>
 *     <p class="field__hint">…</p> <p class="field__error">…</p>
 *     <div class="choices">
 *       <label class="choice">
 *         <input class="radio" type="radio" name="…" />
 *         <span class="choice__text">
 *           <span class="choice__label">…</span>
 *         </span>
 *       </label>
 *     </div>
 *   </fieldset>
 *
 * With tick-box.ts.
 */
import { css } from 'lit';

export const choiceStyles = css`
  .fieldset {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    max-inline-size: 44em;
    border: 0;
  }

  .fieldset__legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: var(--_text-l);
    font-weight: 650;
    line-height: 1.3;
  }

  .fieldset--invalid {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 4px solid var(--_negative);
  }

  .choices {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-start: var(--_space);
  }

  .choice {
    display: flex;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    min-block-size: max(44px, var(--_control));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
    cursor: pointer;
    transition:
      border-color var(--_duration),
      background-color var(--_duration);
  }

  .choice:hover {
    border-color: var(--_border-strong);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
    box-shadow: none;
  }

  .choice__text {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
  }

  .choice__label {
    font-weight: 500;
  }

  .radio::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: currentColor;
    scale: 0;
    transition: scale var(--_duration);
  }

  .radio:checked::before {
    scale: 1;
  }

  .choice:has(:disabled) {
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  @media (forced-colors: active) {
    .radio::before {
      display: none;
    }

    .choice:has(:checked) {
      border: 2px solid Highlight;
    }

    .choice:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
