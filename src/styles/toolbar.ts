/**
 * Search and filters above a list. The filters fold behind one button: most customers never need
 * them, and the list comes first.
 *
 *   <div class="toolbar" role="search">
 *     <div class="toolbar__row">
 *       <fieldset class="chips"><legend class="visually-hidden">…</legend>
 *         <label class="chip"><input class="chip__radio" type="radio" /> Charged <span class="chip__count">23</span></label>
 *       </fieldset>
 *       <div class="search">
 *         <label class="visually-hidden" for="q">Search calls</label>
 *         <span class="search__icon">${searchIcon()}</span>
 *         <input class="input search__input" type="search" id="q" />
 *       </div>
 *       <button class="button toolbar__toggle" aria-expanded="false" aria-controls="filters">
 *         ${filterIcon()} Filters</button>
 *     </div>
 *     <div class="toolbar__filters" id="filters" data-open>     data-open unfolds it
 *       fields; <div class="toolbar__pair">two that belong together</div>
 *     </div>
 *   </div>
 */
import { css } from 'lit';

export const toolbarStyles = css`
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

  .toolbar__filters,
  .toolbar__pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    align-items: end;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .toolbar__filters {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 21em), 1fr));
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

  .toolbar__toggle[aria-expanded='true'] {
    background: var(--_neutral-soft);
  }

  .toolbar__toggle[data-active] {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    border: 0;
  }

  .chip {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(var(--_target), calc(var(--_control) * 0.9));
    padding-inline: 0.75em;
    border: 1px solid var(--_border);
    border-radius: 3em;
    font-size: var(--_text-s);
    font-weight: 550;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_border-strong);
  }

  .chip:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .chip:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* All of the chip is the radio button. */
  .chip__radio {
    appearance: none;
    position: absolute;
    inset: 0;
    outline: none;
    box-shadow: none;
    cursor: pointer;
  }

  .chip__count {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .chip:has(:checked) {
      outline: 2px solid Highlight;
    }
  }

  /* One line, where there is room for it. */
  @container redress (inline-size < 58em) {
    .chips {
      flex-basis: 100%;
    }
  }

  @container redress (inline-size < 30em) {
    .search {
      flex-basis: 8em;
    }

    .chips {
      gap: var(--_space);
    }

    .chip {
      padding-inline: 0.6em;
    }

    /* Its sign alone; the word is its name. */
    .toolbar__toggle {
      inline-size: max(var(--_control), 44px);
      padding: 0;
    }

    .toolbar__toggle > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container redress (inline-size < 24em) {
    .chip {
      padding-inline: 0.5em;
      font-size: var(--_text-xs);
    }
  }
`;
