/** How long calls last, in other units, languages and columns than the cases from the field. */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecordReport } from '../../../src/records/index.js';
import { doubts, seconds } from '../support/read-lines.js';

function read(names: string, rows: readonly string[]): Promise<CallRecordReport> {
  const lines = rows.map(
    (cells, at) => `2024-10-1${at} 09:15:00;07700900101;0770090020${at};${cells}`,
  );
  return readCallRecords([`Start;Line;Number;${names}`, ...lines].join('\n'));
}

describe('readCallRecords, units of durations', () => {
  it.each([
    ['Duration (h:mm)', ['0:03', '1:12'], [180, 4320]],
    ['Dauer (Std:Min)', ['0:03', '1:12'], [180, 4320]],
    ['Durée (hh:mm)', ['00:03', '01:12'], [180, 4320]],
    ['Duration (hh:mm:ss)', ['00:03:12', '01:12:00'], [192, 4320]],
    ['Duration (mm:ss)', ['03:12', '12:00'], [192, 720]],
    ['Duration (min:sec)', ['03:12', '12:00'], [192, 720]],
    ['durationMs', ['191000', '66012'], [191, 66]],
    ['Dauer (Millisekunden)', ['191000', '66012'], [191, 66]],
    ['duration_msec', ['191000', '66012'], [191, 66]],
    ['Minutes', ['3', '72'], [180, 4320]],
    ['Minuten', ['3', '72'], [180, 4320]],
    ['Minutos', ['3', '72'], [180, 4320]],
    ['Durata (min)', ['3,5', '72'], [210, 4320]],
    ['Duration [min]', ['3.2', '72'], [192, 4320]],
    ['Duration in min.', ['3.2', '72'], [192, 4320]],
    ['Duration (hours)', ['0.05', '1.2'], [180, 4320]],
    ['Dauer (h)', ['0,05', '1,2'], [180, 4320]],
    ['Secs', ['3', '72'], [3, 72]],
    ['Duration', ['03:12', '72:00'], [192, 4320]],
    ['Duration', ['0:03:12', '5:20'], [192, 320]],
    ['Durée', ['1h02', '1 h 02', '1h02m03s'], [3720, 3720, 3723]],
    ['Durée', [`2'05''`, '2′05″', `0'45"`], [125, 125, 45]],
    ['Dauer', ['1 Std. 2 Min. 3 Sek.', '62 Min.', '45 Sek.'], [3723, 3720, 45]],
    ['Duración', ['2 minutos 5 segundos', '45 seg'], [125, 45]],
    ['Duration', ['1 hour 2 minutes', '5 mins and 3 secs'], [3720, 303]],
    ['通話時間', ['1時間2分3秒', '45秒'], [3723, 45]],
    ['Длительность', ['1 ч 2 мин 3 сек', '45 сек'], [3723, 45]],
    ['Duration', ['PT3M31S', 'PT1H2M'], [211, 3720]],
  ])('reads %s %j', async (name, rows, expected) => {
    const report = await read(name, rows);
    expect(seconds(report)).toEqual(expected);
    expect(report.confidence).toBe('high');
  });

  it.each([
    ['Duration', ['03:12', '12:00'], 'duration-clock'],
    ['Duration (s)', ['03:12', '12:00'], 'duration-clock'],
    ['Duration', ['191000', '66012'], 'duration-unit'],
    ['Duration', ['3.2', '0.4'], 'duration-unit'],
    ['Duration (units)', ['3', '4'], 'remark-in-name'],
    ['Duration (6s pulses)', ['3', '4'], 'remark-in-name'],
  ])('asks what %s %j means', async (name, rows, reason) => {
    const report = await read(name, rows);
    expect(doubts(report)).toEqual([`duration: ${reason}`]);
    expect(report.confidence).toBe('medium');
  });

  it('reads hours and minutes once somebody has said so', async () => {
    const { mapping } = await read('Duration', ['03:12', '12:00']);
    const format = { ...mapping.format, durationClock: 'hours-minutes' as const };
    const text = 'Start;Line;Number;Duration\n2024-10-10 09:15:00;07700900101;07700900200;03:12';
    const report = await readCallRecords(text, { mapping: { ...mapping, format } });
    expect(seconds(report)).toEqual([11_520]);
  });
});

describe('readCallRecords, several columns of durations', () => {
  it.each([
    ['Duration;Talk time', ['37;32', '21;0'], [32, 0]],
    ['Ring time;Talk time;Total time', ['5;32;37', '21;0;21'], [32, 0]],
    ['Total duration;Conversation', ['00:00:37;00:00:32', '00:00:21;00:00:00'], [32, 0]],
    ['Verbindungsdauer;Gesprächsdauer', ['00:00:37;00:00:32', '00:00:21;00:00:00'], [32, 0]],
    ['Duration;Billed duration', ['37;60', '61;120'], [37, 61]],
    ['Duration;Billable seconds', ['37;32', '21;0'], [32, 0]],
    ['Duration (s);Duration (min)', ['60;1', '120;2'], [60, 120]],
  ])('takes the time that was talked from %s', async (names, rows, expected) => {
    const report = await read(names, rows);
    expect(seconds(report)).toEqual(expected);
    expect(report.confidence).toBe('high');
  });

  it.each([
    ['Hours;Mins;Secs', ['0;5;32', '1;2;3']],
    ['Duration;Billed duration', ['37;60', '61;5']],
  ])('asks which of %s it is', async (names, rows) => {
    expect(doubts(await read(names, rows))).toEqual(['duration: several-columns']);
  });
});
