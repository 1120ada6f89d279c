/** Loading call records: choosing a file, its columns, what was kept and what was not. */
import { counted } from '../counted.js';

export const records = {
  title: 'Your own call records',
  intro:
    'Choose a CSV file with call records. It is read in this browser. Nothing is sent or stored anywhere.',
  notLoaded: 'This part of the page could not be loaded. Try again.',
  close: 'Close',
  drop: 'Drop a file here, or',
  chooseFile: 'Choose a file',
  fileHint: 'CSV or text, also compressed as .gz, up to 50 MB or 200,000 lines.',
  address: 'Or load it from an address',
  addressHint:
    'The address must allow this page to read it (CORS). It is only requested when you press the button.',
  load: 'Load',
  sample: 'Try a sample file',
  reading: (source: string, share: string) => `Reading ${source}… ${share}`,
  cancel: 'Cancel',
  failedTitle: 'This file could not be read',
  columnsTitle: 'Which column holds what?',
  columnsIntro: (source: string) =>
    `Check the columns of ${source}. Fields with a star are required. Date and time can be in two columns, and an end can replace the duration.`,
  columnsMissing: 'Still needed:',
  hasHeader: 'The first line has the column names',
  field: 'Field',
  column: 'Column',
  samples: 'In the file',
  noColumn: 'Not in the file',
  columnNumber: (number: string) => `Column ${number}`,
  columnNamed: (number: string, name: string) => `${number}: ${name}`,
  check: 'Please check',
  moreFields: 'More fields, and how values are written',
  read: 'Read the file',
  dateOrder: 'Numeric dates',
  durationUnit: 'A bare number as a duration is',
  durationClock: 'A duration such as 5:20 is',
  decimalMark: 'Decimal separator of charges',
  minorUnits: 'Charges are in hundredths (cents)',
  negativeCharges: 'Charges have a minus sign',
  timeOfDay: 'Time of day, if no column says',
  directionWord: (word: string) => `“${word}” means`,
  directionUnknown: 'Not known',
  parties: 'The two numbers are',
  currency: 'Currency of charges',
  noCurrency: 'Not known',
  timeZone: 'Time zone of the times',
  defaultLine: 'Own number, if no column says',
  reportTitle: (source: string) => `What is in ${source}`,
  kept: 'Calls kept',
  rejected: 'Lines rejected',
  notCalls: 'Messages, data and fees',
  skipped: 'Header and empty lines',
  lines: 'Lines in all',
  withoutCharge: (count: number, written: string) =>
    counted('en', count, {
      one: `${written} call has no price. Its charge is worked out from the demonstration's tariff, and marked as estimated.`,
      other: `${written} calls have no price. Their charges are worked out from the demonstration's tariff, and marked as estimated.`,
    }),
  notCallsCharged: (total: string) =>
    `Messages, data and fees are not calls and were left out: ${total} in all.`,
  nothingKept: 'No line of the file could be read as a call. Check the columns.',
  rejectedCaption: 'Rejected lines',
  line: 'Line',
  reason: 'Reason',
  text: 'Text',
  showMore: (count: number, written: string) =>
    counted('en', count, {
      one: `Show more (${written} line left)`,
      other: `Show more (${written} lines left)`,
    }),
  use: (count: number, written: string) =>
    counted('en', count, { one: `Use this call`, other: `Use these ${written} calls` }),
  changeColumns: 'Change the columns',
  otherFile: 'Choose another file',
  loaded: (source: string, count: number, written: string, total: string) =>
    counted('en', count, {
      one: `${source}: the account now has ${written} call, ${total}.`,
      other: `${source}: the account now has ${written} calls, ${total}.`,
    }),
  otherCurrency:
    'The account with imported calls already has another currency. Reset the demonstration to start over.',
  repeated: (count: number, written: string) =>
    counted('en', count, {
      one: `${written} call was already loaded and was left out.`,
      other: `${written} calls were already loaded and were left out.`,
    }),
  refused: (count: number, written: string, lines: string) =>
    counted('en', count, {
      one: `${written} call cannot be on this account's bills: ${lines}.`,
      other: `${written} calls cannot be on this account's bills: ${lines}.`,
    }),
  refusedLine: (line: string, amount: string) => `line ${line} (${amount})`,
};

export const fields = {
  line: 'Own number',
  otherParty: 'Other number',
  direction: 'Direction',
  start: 'Date and time',
  date: 'Date',
  time: 'Time',
  duration: 'Duration',
  end: 'End, date and time',
  endDate: 'End, date',
  endTime: 'End, time',
  charge: 'Charge',
  currency: 'Currency',
  zone: 'Time zone of each call',
  type: 'Type of call',
  service: 'Call, message or data',
  destination: 'Destination',
};

export const formats = {
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
  ymd: 'Year, month, day',
  seconds: 'Seconds',
  minutes: 'Minutes',
  hours: 'Hours',
  milliseconds: 'Milliseconds',
  minutesSeconds: 'Minutes and seconds',
  hoursMinutes: 'Hours and minutes',
  in: 'Incoming',
  out: 'Outgoing',
  missed: 'Missed',
  point: 'Point: 1.50',
  comma: 'Comma: 1,50',
  lineAndOther: 'Own number and other number',
  callerAndCalled: 'Caller and called number',
};

export const rejections = {
  'malformed-quotes': 'A quotation mark is not closed, or stands where none may stand',
  'above-header': 'Above the names of the columns',
  'not-a-call': 'A message, data or a fee, not a call',
  'too-few-columns': 'Fewer values than columns',
  'too-many-columns': 'More values than columns',
  'no-line': 'No own number',
  'field-too-long': 'A value is longer than any real one',
  'unknown-direction': 'Neither incoming nor outgoing',
  'bad-date': 'No readable date',
  'date-implausible': 'The year is before 1990 or after 2099',
  'bad-duration': 'No readable duration',
  'negative-duration': 'The duration is negative',
  'end-before-start': 'The call ends before it begins',
  'duration-too-long': 'Longer than 31 days',
  'missed-with-duration': 'Missed, but with a duration',
  'bad-charge': 'No readable charge',
  'negative-charge': 'A credit, not the charge of a call',
  'bad-currency': 'No currency code',
};

/** Why a field is to be checked. */
export const doubts = {
  guessed: 'Found by its values alone.',
  'not-understood': 'Its values are not what its name says.',
  'several-columns': 'Several columns could be it.',
  'remark-in-name': 'Something in the name of the column is not known.',
  'date-order': 'Day and month could be exchanged.',
  'time-zone': 'The time zone is not certain.',
  'duration-clock': '5:20 may be minutes and seconds, or hours and minutes.',
  'duration-unit': 'The unit is not certain.',
  'decimal-mark': '1,234 may be much or little.',
  'minor-units': 'Whole numbers may be cents.',
  'all-negative': 'Every amount is negative.',
  'other-amount': 'No column clearly holds what was charged.',
  'unknown-words': 'Some words are not known.',
  'both-directions': 'Some calls may be incoming: no column tells.',
};

export const fileProblems = {
  'file-too-large': 'The file is larger than 50 MB.',
  'too-many-lines': 'The file has more than 200,000 lines.',
  'not-text': 'This is not a text file. Save a spreadsheet as CSV first.',
  'damaged-archive': 'The packed file is damaged.',
  'bad-address': 'This is not an address that begins with http:// or https://.',
  'not-a-file': 'The address answered with a web page or an error, not with a file.',
  network:
    'The address was not reached, or does not allow this page to read it. Download the file, and choose it here.',
  timeout: 'The address did not answer in time.',
  unavailable: 'The address is not available right now.',
  unknown: 'The file could not be read.',
};
