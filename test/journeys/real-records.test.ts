/**
 * The flow on real call records: every line of the file is accounted for, and what the list adds up
 * equals sums worked out from the raw text. Skips where the shared data is not there.
 */
import { expect } from '@open-wc/testing';
import { readCallRecords } from '../../src/records/index.js';
import { getByRole, nameOf, plain, shownText } from '../support/by-role.js';
import { itInChromium } from '../support/engine.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import { until } from '../support/until.js';
import { readSharedText } from '../support/shared-data.js';

const NODOBO = 'cdr/nodobo/calls.csv';
const RATED = 'cdr/rated-42k/cdr.csv.gz';
const ZONE = 'Europe/London';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A line of the file, read by hand. */
interface RawCall {
  readonly line: string;
  /** `2010-09` */
  readonly month: string;
  readonly seconds: bigint;
  readonly pence: bigint;
}

interface Group {
  readonly line: string;
  readonly month: string;
  readonly calls: readonly RawCall[];
}

/** By number and month, the largest first. */
function grouped(calls: readonly RawCall[]): readonly Group[] {
  const groups = new Map<string, RawCall[]>();
  for (const call of calls) {
    const key = `${call.line} ${call.month}`;
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  return [...groups.values()]
    .map((group) => ({ line: group[0]?.line ?? '', month: group[0]?.month ?? '', calls: group }))
    .sort((a, b) => b.calls.length - a.calls.length);
}

/** `Wed Sep 15 19:17:44 +0100 2010`, and the month that it was in London then. */
function nodoboCall(text: string): RawCall {
  const [line = '', , , seconds = '', time = ''] = text.split(',');
  const [, month = '', day = '', clock = '', offset = '', year = ''] = time.split(' ');
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const zone = `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const at = new Date(`${year}-${number}-${day}T${clock}${zone}`);
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(at);
  return { line, month: parts.slice(0, 7), seconds: BigInt(seconds), pence: 0n };
}

function ratedCall(text: string): RawCall {
  const cells = text.split(',');
  const [
    ,
    line = '',
    ,
    ,
    startDate = '',
    endDate = '',
    startTime = '',
    endTime = '',
    ,
    pence = '',
  ] = cells;
  const [, month = '', year = ''] = startDate.split('/');
  const night = startDate === endDate ? 0n : 86_400n;
  return {
    line,
    month: `${year}-${month.padStart(2, '0')}`,
    seconds: secondsOf(endTime) - secondsOf(startTime) + night,
    pence: BigInt(pence),
  };
}

function secondsOf(clock: string): bigint {
  const [hour = '', minute = '', second = ''] = clock.split(':');
  return BigInt(hour) * 3600n + BigInt(minute) * 60n + BigInt(second);
}

/** `2 hr 3 min 4 sec` */
function written(seconds: bigint): string {
  const parts: [bigint, string][] = [
    [seconds / 3600n, 'hour'],
    [(seconds / 60n) % 60n, 'minute'],
    [seconds % 60n, 'second'],
  ];
  return parts
    .filter(([count]) => count > 0n)
    .map(([count, unit]) =>
      new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}

function pounds(pence: bigint): string {
  const text = `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`;
  return new Intl.NumberFormat('en', { style: 'currency', currency: 'GBP' }).format(
    text as Intl.StringNumericLiteral,
  );
}

async function importInto(path: string, text: string): Promise<Journey> {
  const report = await readCallRecords(text, { currency: 'GBP', timeZone: ZONE });
  const { records, rejected, headerLines, emptyLines, lineCount } = report;
  expect(records.length + rejected.length + headerLines + emptyLines).to.equal(lineCount);
  const rawLines = text.split('\n');
  expect(lineCount).to.equal(rawLines.length - (rawLines.at(-1) === '' ? 1 : 0));
  return startJourney({
    account: 'imported',
    prepare: (provider) => {
      provider.loadCallRecords(records, path, { timeZone: ZONE, currency: 'GBP' });
    },
    begin: 'Call activity',
  });
}

async function choose({ person, words }: Journey, { line, month }: Group): Promise<void> {
  const [year = '', number = ''] = month.split('-');
  await person.choose(words.phoneNumber, line);
  const cycles = (await person.find('combobox', words.billingCycle)) as HTMLSelectElement;
  const begin = `${MONTHS[Number(number) - 1]} 1 –`;
  const option = [...cycles.options].find(
    ({ text }) => plain(text).startsWith(begin) && text.includes(year),
  );
  if (option === undefined) throw new Error(`No billing cycle begins with ${begin} in ${year}`);
  await person.choose(words.billingCycle, plain(option.text));
}

/** From the list with a selection to the confirmation. */
async function dispute({ person, words }: Journey): Promise<void> {
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
  await person.tick(words.reasonChoices['not-my-call'], 'radio');
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
  await person.press(words.submitDispute);
  await person.arrivesAt(words.underReview);
}

const nodobo = await readSharedText(NODOBO);
const rated = await readSharedText(RATED);

describe('<redress-flow> on real call records, which REDRESS_DATA names', () => {
  itInChromium(
    'should show 13,035 records of 27 people, and dispute some of them',
    async function () {
      if (nodobo === undefined) this.skip();
      const journey = await importInto(NODOBO, nodobo);
      const { person, words, data, provider } = journey;
      const raw = nodobo.trimEnd().split('\n').map(nodoboCall);
      expect(raw).to.have.length(13_035);
      const groups = grouped(raw.filter(({ month }) => !month.startsWith('1980')));
      expect(new Set(groups.map(({ line }) => line)).size).to.equal(27);

      let shown = 0;
      for (const line of await data.lines()) {
        for (const { id } of await data.cycles()) shown += (await data.calls(id, line.id)).length;
      }
      expect(shown).to.equal(groups.reduce((sum, { calls }) => sum + calls.length, 0));

      for (const group of [groups[0], groups[40], groups.at(-1)]) {
        if (group === undefined) throw new Error('The file has too few months');
        await choose(journey, group);
        const count = new Intl.NumberFormat('en').format(group.calls.length);
        const seconds = group.calls.reduce((sum, call) => sum + call.seconds, 0n);
        const calls = group.calls.length === 1 ? 'call' : 'calls';
        const duration = seconds === 0n ? '0 sec' : written(seconds);
        await person.sees(`${count} ${calls}, ${duration},`);
      }

      await choose(journey, groups[0] as Group);
      await person.press(words.filters);
      await person.tick('Only calls eligible for a credit');
      await person.find('table');
      const [box] = person.all('checkbox', new RegExp(`^${words.select}`));
      if (box === undefined) throw new Error('No call is eligible');
      await person.tick(new RegExp(`^${nameOf(box).replace(/[+.*()]/g, '\\$&')}`));
      await person.press(words.requestCredit);
      await person.arrivesAt(words.requestCredit);
      await dispute(journey);
      expect(provider.ledger()).to.have.length(1);
    },
  );

  itInChromium(
    'should add up 42,238 rated records to the penny, and dispute a month',
    async function () {
      if (rated === undefined) this.skip();
      const journey = await importInto(RATED, rated);
      const { person, words, data, provider } = journey;
      const raw = rated.trimEnd().split('\n').slice(1).map(ratedCall);
      expect(raw).to.have.length(42_238);
      const groups = grouped(raw);
      expect(new Set(groups.map(({ line }) => line)).size).to.equal(101);

      for (const group of [groups[7], groups.at(-1), groups[0]]) {
        if (group === undefined) throw new Error('The file has too few months');
        await choose(journey, group);
        const pence = group.calls.reduce((sum, call) => sum + call.pence, 0n);
        const seconds = group.calls.reduce((sum, call) => sum + call.seconds, 0n);
        const count = new Intl.NumberFormat('en').format(group.calls.length);
        await person.sees(`${count} calls, ${written(seconds)}, ${pounds(pence)} in total`);
      }

      await person.tick(words.selectAll);
      const group = groups[0] as Group;
      const charged = group.calls.filter(({ pence }) => pence > 0n);
      const total = pounds(charged.reduce((sum, { pence }) => sum + pence, 0n));
      await person.sees(`${words.selected(group.calls.length)} ${total}`);
      await person.press(words.requestCredit);
      await person.arrivesAt(words.requestCredit);
      const list = getByRole(journey.flow, 'list', words.eligible(charged.length));
      await until('a call on the list', () => shownText(list).length > 0);
      await person.sees(`${words.total} ${total}`);
      await dispute(journey);
      const { subject, requestedAmount } = await data.opened();
      expect(subject.kind === 'calls' && subject.calls.length).to.equal(charged.length);
      expect(requestedAmount && pounds(BigInt(requestedAmount.amount.replace('.', '')))).to.equal(
        total,
      );
      expect(provider.ledger()).to.have.length(1);
    },
  );
});
