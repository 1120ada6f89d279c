/**
 * Deliberate defects, each with the property that has to break within a minute of exploring. They
 * show that the properties bite, and that the explorer gets to where they do.
 */

/** @typedef {import('../../scripts/lib/deliberate-defect.mjs').SourcePiece & { readonly page: 'demo' | 'panels', readonly breaks: string }} PlantedDefect */

/** @type {readonly PlantedDefect[]} */
export const PLANTED_DEFECTS = [
  {
    name: 'the provider opens a second dispute for one intention',
    page: 'demo',
    file: 'src/adapters/demo/demo-provider.ts',
    from: 'ledger: () => world.keeper.state.ledger,',
    to: `ledger: () => ['a', 'b'].map((id) => ({
      accountId: 'household', disputeId: id, reference: id, clientReference: 'one',
      idempotencyKey: id, payloadHash: id, openedMs: 0 })),`,
    breaks: 'oneDisputePerIntention',
  },
  {
    name: 'the sum is always a dollar',
    page: 'panels',
    file: 'src/elements/call-activity/call-activity-view.ts',
    from: 'context.snapshot.selection.charges);',
    to: "context.snapshot.selection.charges.map((sum) => ({ ...sum, amount: '1.00' })));",
    breaks: 'selectionAgreesWithRows',
  },
  {
    name: 'a ticked row is shown as not ticked',
    page: 'demo',
    file: 'src/elements/call-activity/call-table.ts',
    from: '.checked=${live(isSelected)}',
    to: '.checked=${live(false)}',
    breaks: 'selectionAgreesWithRows',
  },
  {
    name: 'an amount is no number',
    page: 'demo',
    file: 'src/i18n/formatters.ts',
    from: 'const rounded = format.format(decimal(value.amount));',
    to: "const rounded = format.format(Number(value.amount.replace('.', ',')));",
    breaks: 'amountsAreRight',
  },
  {
    name: 'an amount is in another currency',
    page: 'demo',
    file: 'src/i18n/formatters.ts',
    from: "(currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),",
    to: "(currency) => new Intl.NumberFormat(locale, { style: 'currency', currency: currency && 'EUR' }),",
    breaks: 'amountsAreRight',
  },
  {
    name: 'a step has nothing to press',
    page: 'demo',
    file: 'src/elements/journey/journey-styles.ts',
    from: '.journey {\n    display: grid;',
    to: '.journey {\n    visibility: hidden;',
    breaks: 'thereIsAWayOn',
  },
  {
    name: 'a button throws',
    page: 'demo',
    file: 'src/elements/call-activity/call-table.ts',
    from: '@click=${() => sort({ column, descending })}',
    to: "@click=${() => { throw new Error('Planted'); }}",
    breaks: 'noUncaughtExceptions',
  },
  {
    name: 'a button leaves a rejection unhandled',
    page: 'demo',
    file: 'src/elements/call-activity/call-table.ts',
    from: '@click=${() => sort({ column, descending })}',
    to: "@click=${() => void Promise.reject(new Error('Planted'))}",
    breaks: 'noUnhandledPromiseRejections',
  },
  {
    name: 'a button complains in the console',
    page: 'demo',
    file: 'src/elements/call-activity/call-table.ts',
    from: '@click=${() => sort({ column, descending })}',
    to: "@click=${() => console.error('Planted')}",
    breaks: 'noUnannouncedErrors',
  },
];
