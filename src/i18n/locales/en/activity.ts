/** The call-activity list. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const activity = {
  title: 'Call activity',
  intro: 'Select every call that was charged wrongly, then request a credit.',
  accountNumber: 'Account number',
  wholeAccountNumber: 'Show in full',
  accountNumberHelp: 'Your account number is at the top right of your bill.',
  phoneNumber: 'Phone number',
  billingCycle: 'Billing cycle',
  cycleOption: (range: string, state: string) => `${range} · ${state}`,
  bill: (number: string) => `Bill ${number}`,
  amountDue: 'Amount due',
  amountRemaining: 'Still to pay',
  issued: 'Issued',
  due: 'Due',
  notBilledYet: 'These calls are not on a bill yet.',
  disputeBill: 'Dispute the bill',
  search: 'Search calls',
  searchHint: 'Number, destination or type',
  filters: 'Filters',
  filtersActive: (count: NumberText) => `Filters (${count})`,
  direction: 'Direction',
  anyDirection: 'Incoming and outgoing',
  type: 'Type',
  anyType: 'All types',
  chargedOnly: 'Charged calls only',
  eligibleOnly: 'Only calls eligible for a credit',
  fromDate: 'From',
  toDate: 'To',
  minAmount: 'Lowest charge',
  maxAmount: 'Highest charge',
  clearFilters: 'Clear search and filters',
  exportCsv: 'Export CSV',
  tableCaption: (range: string) => `Calls: ${range}`,
  selectAll: (count: number, written: NumberText) =>
    plural(count, {
      one: `Select the ${written} call in this list`,
      other: `Select all ${written} calls in this list`,
    }),
  callLimit: (_limit: number, written: NumberText) =>
    `A dispute can hold at most ${written} calls.`,
  selectCall: (number: string, when: string, charge: string) =>
    `Select call ${number}, ${when}, ${charge}`,
  columns: {
    start: 'Date and time',
    otherParty: 'Number',
    destination: 'Destination',
    type: 'Type',
    direction: 'Direction',
    duration: 'Duration',
    charge: 'Charge',
    eligibility: 'Credit',
  },
  details: 'Details',
  viewDetails: 'View details',
  viewDetailsOf: (number: string, when: string) => `View details: ${number}, ${when}`,
  eligible: 'Eligible',
  estimated: 'Estimated charge',
  mayBeWrong: 'May be wrong',
  sortedAscending: (column: string) => `Sorted by ${column}, ascending`,
  sortedDescending: (column: string) => `Sorted by ${column}, descending`,
  totals: (count: number, written: NumberText, duration: string, amounts: string) =>
    plural(count, {
      one: `${written} call, ${duration}, ${amounts} in total`,
      other: `${written} calls, ${duration}, ${amounts} in total`,
    }),
  found: (count: number, written: NumberText) =>
    plural(count, { one: `${written} call found`, other: `${written} calls found` }),
  loadingCalls: (count: number, written: NumberText) =>
    plural(count, {
      one: `Loading… ${written} call so far`,
      other: `Loading… ${written} calls so far`,
    }),
  pages: 'Pages of the list',
  firstPage: 'First page',
  lastPage: 'Last page',
  page: 'Page',
  ofPages: (count: NumberText) => `of ${count}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page: NumberText, count: NumberText) => `Page ${page} of ${count}`,
  rowsOf: (first: NumberText, last: NumberText, total: NumberText) =>
    `${first}–${last} of ${total}`,
  rowsPerPage: 'Calls per page',
  selectedCalls: (count: number, written: NumberText) =>
    plural(count, { one: `${written} call selected`, other: `${written} calls selected` }),
  selectedElsewhere: (count: number, written: NumberText) =>
    plural(count, {
      one: `${written} of them on another list`,
      other: `${written} of them on other lists`,
    }),
  nothingSelected: 'No calls selected',
  clearSelection: 'Clear selection',
  requestCredit: 'Request a credit',
  emptyTitle: 'No calls in this billing cycle',
  emptyBody: 'Choose another billing cycle or number. If a call is missing, tell us about it.',
  newAccountTitle: 'No calls yet',
  newAccountBody: 'Calls on this account will appear here.',
  nothingFoundTitle: 'No calls match',
  nothingFoundBody: 'Change the search or the filters.',
  notListed: 'Is a call missing?',
  contactForm: 'Contact form',
  unfinished: 'You have an unfinished dispute.',
  onItsWay: "We don't know yet whether your dispute was received.",
  resume: 'Continue',
  discard: 'Discard',
  fromAfterTo: 'The first day cannot be after the last.',
  amountUnreadable: 'Enter an amount such as 1.50.',
};

/** The head of an exported CSV file, and the words in its cells. */
export const csv = {
  fileName: (number: string, cycle: string) => `calls-${number}-${cycle}.csv`,
  date: 'Date',
  time: 'Time',
  line: 'Line',
  direction: 'Direction',
  number: 'Number',
  destination: 'Destination',
  type: 'Type',
  durationSeconds: 'Duration (s)',
  billedSeconds: 'Billed duration (s)',
  charge: 'Charge',
  currency: 'Currency',
  eligibility: 'Eligible for credit',
  reason: 'Reason',
  dispute: 'Dispute',
};
