/**
 * The shared sheets. Every sheet is one constant, so that all instances of all elements share it.
 * An element lists `sharedStyles` (by its base) and the sheets that it uses; it repeats none of their
 * rules.
 */
import { baseStyles } from './base.js';
import { buttonStyles } from './button.js';
import { layoutStyles } from './layout.js';
import { noticeStyles } from './notice.js';
import { printStyles } from './print.js';
import { stateStyles } from './state.js';
import { tokenStyles } from './tokens.js';

/** What every panel needs, in the order of the cascade. */
export const sharedStyles = [
  tokenStyles,
  baseStyles,
  layoutStyles,
  buttonStyles,
  noticeStyles,
  stateStyles,
  printStyles,
];

export { actionStyles } from './actions.js';
export { amountStyles } from './amounts.js';
export { badgeStyles } from './badge.js';
export { baseStyles, contentsStyles } from './base.js';
export { buttonStyles } from './button.js';
export { choiceStyles } from './choice.js';
export { detailLayoutStyles } from './detail-layout.js';
export { dialogStyles } from './dialog.js';
export { errorSummaryStyles } from './error-summary.js';
export { evidenceStyles } from './evidence.js';
export { fieldStyles } from './field.js';
export { formStyles } from './form.js';
export { laterStyles } from './later.js';
export { layoutStyles } from './layout.js';
export { noticeStyles } from './notice.js';
export { paginationStyles } from './pagination.js';
export { followReaderSize, readerSizeStyles } from './reader-size.js';
export { receiptStyles } from './receipt.js';
export { recordStyles } from './records.js';
export { stateStyles } from './state.js';
export { stepStyles } from './steps.js';
export { summaryListStyles } from './summary-list.js';
export { tableStyles } from './table.js';
export { tableNarrowStyles } from './table-narrow.js';
export { tickBoxStyles } from './tick-box.js';
export { timelineStyles } from './timeline.js';
export { tokenStyles } from './tokens.js';
export { trackerStyles } from './tracker.js';
export { toolbarStyles } from './toolbar.js';
export type { Icon } from './draw-icon.js';
export * from './icons.js';
export * from './later-icons.js';
