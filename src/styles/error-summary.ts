/**
 * The box on top of a form that was refused: takes focus, links to each field, in the same words
 * as beside the field.
 *
 *   <div class="error-summary" role="group" tabindex="-1" aria-labelledby="…">
 *     <h3 class="error-summary__title">${alertIcon()} There is a problem</h3>
 *     <ul class="error-summary__list" role="list"><li><a href="#…">Choose a reason</a></li></ul>
 *   </div>
 */
import { css } from 'lit';

export const errorSummaryStyles = css`
  .error-summary {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5);
    border: 2px solid var(--_negative);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
  }

  .error-summary__title {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
  }

  .error-summary__title .icon {
    color: var(--_negative);
  }

  .error-summary__list {
    display: grid;
    gap: var(--_space);
  }

  .error-summary__list a,
  .error-summary__list .link-button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_negative);
    font-weight: 600;
  }

  .error-summary__list :is(a, .link-button):hover {
    color: var(--_negative-hover);
  }
`;
