/**
 * What helps with a bill and after a dispute: loaded with the parts of the panels that show it. A host
 * may word each text in its own way.
 */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const aid = {
  findings: {
    looking: 'Looking through these calls…',
    line: (count: number, written: NumberText, amounts: string) =>
      plural(count, {
        one: `${written} call may be wrong, ${amounts}`,
        other: `${written} calls may be wrong, ${amounts}`,
      }),
    none: 'No charge stands out in these calls',
    title: 'Charges that may be wrong',
    lead: 'Your browser has looked through these calls; nothing was sent. You decide: no call is selected until you select it.',
    nothingLead:
      'Your browser has looked through these calls; nothing was sent. You may still know of a call that is wrong.',
    select: (count: number) =>
      plural(count, { one: 'Select this call', other: 'Select these calls' }),
    selected: 'Selected',
    right: (count: number) => plural(count, { one: 'This is right', other: 'These are right' }),
    dismissed: 'Not shown again for this bill',
    restore: (count: number, written: NumberText) =>
      plural(count, {
        one: `Ask again about ${written} call`,
        other: `Ask again about ${written} calls`,
      }),
    calls: 'Calls',
    moreCalls: (count: number, written: NumberText) =>
      plural(count, { one: `and ${written} more call`, other: `and ${written} more calls` }),
    more: (_count: number, written: NumberText) => `Show ${written} more`,
    strengths: {
      certain: 'The bill contradicts itself',
      likely: 'Looks wrong',
      possible: 'Worth a look',
    },
    kinds: {
      premium: 'premium number',
      satellite: 'satellite number',
      international: 'number abroad',
    },
    firstKinds: {
      premium: 'The first call of this line to a premium number.',
      satellite: 'The first call of this line to a satellite number.',
      international: 'The first call of this line to a number abroad.',
    },
    twice: 'The same call is charged twice.',
    severalTimes: (times: NumberText) => `The same call is charged ${times} times.`,
    overlapping: (duration: string) =>
      `Two calls were made from this line at the same time, for ${duration}.`,
    aboveTariff: (expected: string, charged: string, difference: string) =>
      `By its tariff this call costs ${expected}. It is charged at ${charged}, ${difference} more.`,
    included: 'Your plan includes this call, and yet it is charged.',
    unanswered: 'This call lasted 0 seconds, and yet it is charged.',
    tollFree: 'Calls to toll-free numbers are free of charge, and yet this one is charged.',
    voicemail: 'This is a call to your own number or voicemail, and yet it is charged.',
    burst: (count: NumberText, kind: string, from: string, to: string) =>
      `${count} calls in a row to one ${kind}, from ${from} to ${to}.`,
    burstAtNight: (count: NumberText, kind: string, from: string, to: string) =>
      `${count} calls in a row at night to one ${kind}, from ${from} to ${to}.`,
    shortCalls: (count: NumberText, numbers: NumberText, from: string, to: string) =>
      `${count} short calls to ${numbers} different numbers, from ${from} to ${to}.`,
    callBack: (kind: string, minutes: string) =>
      `A call to a ${kind} from which a call had been missed ${minutes} before.`,
    unusual: (duration: string, usual: string) =>
      `This call lasted ${duration}. A conversation on this line usually lasts ${usual}.`,
    cut: (duration: string) =>
      `This call lasted ${duration} to the second: networks cut forgotten calls at such a limit.`,
    outside: 'This line was not in service on that day.',
    chart: 'Charges by day and hour',
    chartMarked: (count: number, written: NumberText, when: string) =>
      plural(count, {
        one: `${written} call that may be wrong is marked (${when}).`,
        other: `${written} calls that may be wrong are marked (${when}).`,
      }),
    chartKey: 'Darker: charged more. Ringed: may be wrong.',
    table: 'Show as a table',
    day: 'Day',
    hour: 'Hour',
    charge: 'Charge',
    mark: 'Remark',
    mayBeWrong: 'May be wrong',
  },

  calculation: {
    found: 'What stands out',
    title: 'This charge, worked out again',
    billed: (duration: string) => `${duration} were billed.`,
    time: (duration: string, rate: string) => `${duration} at ${rate} per minute`,
    timeOnly: (duration: string) => `${duration} of time`,
    setupFee: 'Connection fee',
    included: (duration: string) => `${duration} are included and cost nothing.`,
    tax: 'Tax',
    expected: 'What the call costs by its tariff',
    charged: 'What was charged',
    difference: 'Charged too much',
    rounded: 'Wherever it was not clear how to round, this was rounded in favour of your provider.',
    dispute: (amount: string) => `Dispute ${amount}`,
    disputeCall: 'Dispute this call',
  },

  amounts: {
    title: 'In dispute, and not',
    inDispute: 'In dispute',
    payNow: 'You can pay now',
    beyond: (amounts: string) => `${amounts} more in dispute is paid already, or on no bill yet.`,
    hint: 'Paying the rest does not give up your dispute.',
    nothingToPay: 'Nothing of this bill is to be paid while the dispute is open.',
  },

  rights: {
    title: 'Your rights and deadlines',
    disputeBy: (date: string) => `You can dispute this bill until ${date}.`,
    disputeOver: (date: string) => `The time to dispute this bill ended on ${date}.`,
    providerBy: (date: string) => `Your provider has to answer by ${date}.`,
    providerOver: (date: string) => `Your provider should have answered by ${date}.`,
    bodyBy: (date: string) => `The body that you turned to has to answer by ${date}.`,
    bodyOver: (date: string) => `The body that you turned to should have answered by ${date}.`,
    nextBody: (body: string) => `If you do not agree with the outcome, you can turn to: ${body}.`,
    nextBodyFrom: (body: string, date: string) =>
      `If there is no solution, you can turn to this body from ${date} on: ${body}.`,
    atDeadlock: 'After a final refusal you need not wait.',
    until: (date: string) => `It takes complaints until ${date}.`,
    suspended: 'You need not pay what is in dispute until it is decided.',
    notSuspended: 'The whole bill stays payable until it is decided.',
    source: (title: string, date: string) => `${title}, as read on ${date}`,
  },

  contain: {
    title: 'Keep it from happening again',
    lead: 'If somebody else made these calls, the way in may still be open.',
    'block-premium': 'Block premium numbers on this line',
    'block-international': 'Block calls abroad on this line',
    'voicemail-password': 'Change the password of your voicemail',
    'pbx-password': 'Change the passwords of your telephone system',
    'warn-others': 'Tell the others on this account to watch their calls',
    do: 'Do it now',
    doing: 'Being done…',
    done: 'Done',
    requested: 'Asked for: your provider is doing it',
    failed: 'This was not confirmed. Try again: it is done only once. Or ask your provider.',
    open: 'Show me how',
    ticked: (step: string) => `Done: ${step}`,
  },

  proof: {
    title: 'Keep the proof',
    lead: 'One file with everything that was sent and received, which shows whether it was changed later.',
    save: 'Save the proof',
    remind: 'Save the deadlines for your calendar',
    fileName: (reference: string) => `proof-${reference}.html`,
    calendarName: (reference: string) => `deadlines-${reference}.ics`,
    heading: (reference: string) => `Dispute ${reference}`,
    made: (when: string) => `Made on ${when} by the page on which the dispute was sent.`,
    sent: 'What was sent',
    received: 'What the provider answered',
    subject: 'Subject',
    status: 'Status',
    files: 'Files',
    noFiles: 'None',
    hash: 'SHA-256 of the record',
    verify: 'To check that the record was not changed, run this in the folder of the file:',
    verifyEnds: 'It prints the same 64 characters.',
    bill: (number: string) => `Bill ${number}`,
    answerDue: (reference: string) => `Dispute ${reference}: your provider's answer is due`,
    replyDue: (reference: string) => `Dispute ${reference}: answer your provider's question`,
    nextBodyDue: (reference: string, body: string) =>
      `Dispute ${reference}: you can turn to ${body}`,
    nextBodyEnds: (reference: string, body: string) =>
      `Dispute ${reference}: last day to turn to ${body}`,
  },

  callLog: {
    title: "Compare with your phone's own call log",
    lead: 'Choose a file with the call log of your phone (XML or CSV). It is read in this page only: nothing is sent, and nothing is stored.',
    choose: 'Choose a call log',
    reading: (share: string) => `Reading the call log… ${share}`,
    cancel: 'Cancel',
    cancelled: 'Reading was cancelled.',
    tooLarge: (limit: string) => `This file is larger than ${limit}. Export a shorter time.`,
    unreadable: 'This file is not a call log that can be read. Choose an XML or CSV file.',
    unclear:
      'The columns of this file are not clear: it takes a number, a start and a duration. Nothing was compared.',
    empty: 'No calls were found in this file.',
    failed: 'The file could not be read. Choose it again.',
    missingCode: 'A part of this page did not arrive. Check your connection, then choose it again.',
    covers: (from: string, to: string) => `The log covers calls from ${from} to ${to}.`,
    notCovered: (count: number, written: NumberText) =>
      plural(count, {
        one: `It says nothing about ${written} charged call on this list.`,
        other: `It says nothing about ${written} charged calls on this list.`,
      }),
    shifted: (hours: string) => `Its clock is ${hours} off from that of the bill.`,
    matched: (count: number, written: NumberText) =>
      plural(count, {
        one: `${written} call is in both.`,
        other: `${written} calls are in both.`,
      }),
    rejected: (count: number, written: NumberText) =>
      plural(count, {
        one: `${written} line of the file could not be read as a call.`,
        other: `${written} lines of the file could not be read as calls.`,
      }),
    missing: 'On your bill, not in your log',
    longer: 'Longer on your bill than in your log',
    longerBy: (onBill: string, inLog: string) => `${onBill} on the bill, ${inLog} in the log`,
    nothing: 'Nothing differs between your log and this bill.',
    missingText: 'The call is not in the call log of my phone.',
    longerText: (onBill: string, inLog: string) =>
      `My phone shows ${inLog} for this call; ${onBill} is on the bill.`,
  },

  /** For each reason what helps, one line each and three at most. */
  evidence: {
    title: 'What helps',
    'payment-not-credited':
      'A bank statement or a receipt, with date and amount\nThe reference that you gave with the payment',
    'payment-plan-declined': 'The letter or message with the refusal',
    'service-lost': 'Days and times without service\nThe reference numbers of your fault reports',
    'fraudulent-call':
      'A picture of the call log of your phone for that time\nWho could use the phone then\nA police report, if there is one',
    'not-my-call':
      'A picture of the call log of your phone for that time\nWhere the phone was then',
    'wrong-duration': 'A picture of the call in the log of your phone, with its duration',
    'wrong-rate': 'Your contract or price list, with the rate\nAn earlier bill with the right rate',
    'duplicate-charge': 'A picture of the call log of your phone, in which the call stands once',
    'not-connected': 'A picture of the call log of your phone, which shows no conversation',
    other: 'Anything that shows what happened',
  },
};
