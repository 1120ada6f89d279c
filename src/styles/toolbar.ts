/**
 * Search and filters above a list. The filters fold behind one button: most customers never need
 * them, and the list comes first.
 *
 *   <div class="toolbar" role="search">
 *     <div class="toolbar__row">
 *       <div class="search">
 *         <label class="visually-hidden" for="q">Search calls</label>
 *         <span class="search__icon">${searchIcon()}</span>
 *         <input class="input search__input" type="search" id="q" />
 *       </div>
 *       <button class="button toolbar__toggle" aria-expanded="false" aria-controls="filters">
 *         ${filterIcon()} Filters</button>
 *     </div>
 *     <div class="toolbar__filters" id="filters" data-open>     data-open unfolds it
 *       fields, and .check boxes
 *     </div>
 *     <div class="chips"><button class="link-button">Clear all</button></div>
 *   </div>
 *   <div class="pickers">fields that choose the line and the cycle</div>
 */
import { css } from 'lit';

export const toolbarStyles = css`
  .pickers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: calc(var(--_space) * 4);
  }

  .toolbar {
    display: grid;
    gap: calc(var(--_space) * 3);
    grid-template-columns: minmax(0, 1fr);
  }

  .toolbar__row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .search {
    position: relative;
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .search__icon {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 0.75em;
    display: grid;
    place-items: center;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search__input {
    padding-inline-start: 2.6em;
  }

  .toolbar__filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    align-items: end;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
  }

  .toolbar__filters:not([data-open]) {
    display: none;
  }

  .toolbar__filters .field__label {
    font-size: var(--_text-s);
    font-weight: 550;
    color: var(--_text-muted);
  }

  .toolbar__filters .check {
    align-self: end;
    align-items: center;
    min-block-size: var(--_control);
  }

  .toolbar__toggle[aria-expanded='true'] {
    background: var(--_neutral-soft);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  @container redress (inline-size < 44em) {
    .search {
      flex-basis: 100%;
    }
  }

  @container redress (inline-size < 30em) {
    .toolbar__row > .button {
      flex: 1 1 auto;
    }
  }
`;
