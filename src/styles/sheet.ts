/**
 * A plain table of amounts, and the totals of a list. Part of table.ts; usable alone.
 *
 *   <dl class="totals"><div class="totals__item"><dt>Calls</dt><dd>132</dd></div></dl>
 *   <table class="sheet">                              tariff facts, credit request
 *     <thead><tr><th>Part</th><th class="sheet__number">Amount</th></tr></thead>
 *     <tbody><tr><td>…</td><td class="sheet__number">…</td></tr></tbody>
 *     <tfoot><tr><th>Total</th><td class="sheet__number">…</td></tr></tfoot>
 *   </table>
 */
import { css } from 'lit';

export const sheetStyles = css`
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 8);
  }

  .totals__item {
    display: grid;
  }

  .totals__item dt {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .totals__item dd {
    font-size: var(--_text-l);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .sheet {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .sheet :is(th, td) {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4) calc(var(--_space) * 2.5) 0;
    padding-inline: 0 calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    font-weight: inherit;
    vertical-align: baseline;
  }

  .sheet thead th {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 550;
  }

  .sheet :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .sheet .sheet__number {
    text-align: right;
    white-space: nowrap;
  }

  .sheet tfoot :is(th, td) {
    border-block-start: 2px solid var(--_text);
    border-block-end: 0;
    font-weight: 650;
  }
`;
