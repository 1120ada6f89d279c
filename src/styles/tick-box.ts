/**
 * What is ticked: checkboxes, and radio buttons, whose mark is in choice.ts.
 *
 *   <label class="check"><input class="checkbox" type="checkbox" /> <span>…</span></label>
 *
 * `.checkbox` knows :indeterminate, for a select-all with three states.
 */
import { css } from 'lit';

export const tickBoxStyles = css`
  .check {
    display: inline-flex;
    gap: calc(var(--_space) * 2.5);
    align-items: flex-start;
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .radio,
  .checkbox {
    appearance: none;
    position: relative;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    border: 1.5px solid var(--_border-strong);
    border-radius: 50%;
    background: var(--_surface-raised);
    color: var(--_accent-contrast);
    cursor: pointer;
  }

  .checkbox {
    border-radius: min(5px, var(--_radius-small));
  }

  /* The area that can be pressed is larger than the box that is seen. */
  .checkbox::after {
    content: '';
    position: absolute;
    inset: calc((100% - max(var(--_target), 2em)) / 2);
  }

  .radio:hover,
  .checkbox:hover {
    border-color: var(--_accent);
  }

  .radio:checked,
  .checkbox:is(:checked, :indeterminate) {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  /* Always there, so that a tick moves nothing: a table lays out all its rows for it. */
  .checkbox::before {
    content: '';
    inline-size: 0.36em;
    block-size: 0.68em;
    margin-block-start: -0.14em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    visibility: hidden;
  }

  .checkbox:is(:checked, :indeterminate)::before {
    visibility: visible;
  }

  .checkbox:indeterminate::before {
    inline-size: 0.65em;
    block-size: 0;
    margin-block-start: 0;
    border-width: 2px 0 0;
    rotate: none;
  }

  :is(.radio, .checkbox):is(:disabled, [aria-disabled='true']) {
    border-color: var(--_border);
    background: var(--_neutral-soft);
    cursor: not-allowed;
  }

  @media (forced-colors: active) {
    .radio,
    .checkbox {
      appearance: auto;
    }

    .checkbox::before {
      display: none;
    }
  }
`;
