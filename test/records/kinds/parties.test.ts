/** Who called whom, in other languages and ways of writing than the cases from the field. */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecordReport } from '../../../src/records/index.js';
import { doubts, parties, rejections } from '../support/read-lines.js';

const OWN = '+12025550101';

function directions(words: readonly string[], seconds = 61): Promise<CallRecordReport> {
  const lines = words.map(
    (word, at) => `2024-10-14T09:1${at}:00Z,${OWN},+1212555011${at},${word},${seconds}`,
  );
  return readCallRecords(['Start,Line,Number,Direction,Duration', ...lines].join('\n'));
}

describe('readCallRecords, words for directions', () => {
  it.each([
    ['In entrata', 'In uscita', 'Persa'],
    ['Recebida', 'Efetuada', 'Perdida'],
    ['Inkomend', 'Uitgaand', 'Gemist'],
    ['Eingehender Anruf', 'Ausgehender Anruf', 'Verpasst'],
    ['przychodzące', 'wychodzące', 'nieodebrane'],
    ['Входящий', 'Исходящий', 'Пропущенный'],
    ['着信', '発信', '不在着信'],
    ['呼入', '呼出', '未接'],
    ['واردة', 'صادرة', 'فائتة'],
    ['MT', 'MO', 'Missed call'],
    ['inbound', 'outbound-api', 'no answer'],
    ['trunking-terminating', 'trunking-originating', 'missed'],
    ['<-', '->', 'missed'],
  ])('knows %s, %s and %s', async (incoming, outgoing, missed) => {
    const report = await directions([incoming, outgoing, missed], 0);
    expect(parties(report)).toEqual([
      `${OWN} in +12125550110`,
      `${OWN} out +12125550111`,
      `${OWN} in +12125550112 missed`,
    ]);
    expect(report.confidence).toBe('high');
  });

  it.each([
    [
      ['Abgang', 'Zugang'],
      ['Abgang', 'Zugang'],
    ],
    [
      ['1', '2'],
      ['1', '2'],
    ],
    [['inbound', 'internal'], ['internal']],
    [['inbound then outbound'], ['inbound then outbound']],
  ])('asks what %j means, and rejects the lines until it knows', async (words, unknown) => {
    const report = await directions(words);
    expect(report.doubts).toEqual([
      { field: 'direction', reason: 'unknown-words', words: unknown },
    ]);
    expect(report.rejected.every(({ reason }) => reason === 'unknown-direction')).toBe(true);
    expect(report.rejected).toHaveLength(unknown.length);
  });

  it('reads words once somebody has said what they mean', async () => {
    const { mapping } = await directions(['Abgang', 'Zugang']);
    const directionWords = { abgang: 'out', ZUGANG: 'in' } as const;
    const format = { ...mapping.format, directionWords };
    const text = [
      'Start,Line,Number,Direction,Duration',
      `2024-10-14T09:10:00Z,${OWN},+12125550110,Abgang,61`,
      `2024-10-14T09:11:00Z,${OWN},+12125550111,Zugang,61`,
    ].join('\n');
    const report = await readCallRecords(text, { mapping: { ...mapping, format } });
    expect(parties(report)).toEqual([`${OWN} out +12125550110`, `${OWN} in +12125550111`]);
  });

  it('asks when a number calls and is called, and no column tells the direction', async () => {
    const report = await readCallRecords(
      [
        'Start,From,To,Duration',
        `2024-10-14T09:10:00Z,${OWN},+12125550111,61`,
        `2024-10-14T09:11:00Z,+12125550199,${OWN},61`,
      ].join('\n'),
    );
    expect(doubts(report)).toEqual(['direction: both-directions']);
  });

  it.each([
    ['disposition', 'ANSWERED', 'NO ANSWER'],
    ['Status', 'Answered', 'Missed'],
    ['', 'ANSWERED', 'NO ANSWER'],
  ])('takes no result for a direction: %s', async (name, answered, missed) => {
    const report = await readCallRecords(
      [
        `calldate,src,dst,${name},billsec`,
        `2018-11-29 20:19:34,2025550101,2125550111,${answered},32`,
        `2018-11-29 20:20:17,2025550101,3125550122,${missed},0`,
      ].join('\n'),
    );
    expect(parties(report)).toEqual(['2025550101 out 2125550111', '2025550101 out 3125550122']);
  });

  it('reads French columns of who called whom', async () => {
    const report = await readCallRecords(
      [
        'Début;De;Vers;Sens;Durée',
        '14/10/2024 09:15;0612345678;0611111111;Émis;61',
        '15/10/2024 09:15;0611111112;0612345678;Reçu;61',
      ].join('\n'),
    );
    expect(parties(report)).toEqual(['0612345678 out 0611111111', '0612345678 in 0611111112']);
  });
});

describe('readCallRecords, numbers', () => {
  it.each([
    ['Number dialled', ['07700 9001xx', '0900 123xxxx']],
    ['Zielrufnummer', ['0171 123****', '089 12****']],
    ['Correspondant', ['06 12 34 XX XX', '08 99 12 XX XX']],
    ['Number', ['07700 900…', '0900 123…']],
    ['Numéro appelé', ['06 12 ●● ●● ●●', '***** 900201']],
  ])('keeps masked numbers of %s: %j', async (name, numbers) => {
    const lines = numbers.map((number) => `2024-10-14 09:15:00;07700900101;${number};61`);
    const report = await readCallRecords([`Start;Line;${name};Duration (s)`, ...lines].join('\n'));
    expect(report.records.map(({ otherParty }) => otherParty)).toEqual(
      numbers.map((raw) => ({ raw, kind: 'other' })),
    );
    expect(report.confidence).toBe('high');
  });

  it('does not take the own line for the other party beside two masked columns', async () => {
    const report = await readCallRecords(
      [
        'Date et heure;Ligne;Numéro appelé;Numéro de renvoi;Durée (s)',
        '14/10/2024 09:15;0612345678;06 12 34 •• ••;01 02 •• •• ••;61',
      ].join('\n'),
    );
    expect(parties(report)).toEqual(['0612345678 out 06 12 34 •• ••']);
  });

  it.each([
    ["'07700900101", "'+447700900201"],
    ['"=""07700900101"""', '"=""+447700900201"""'],
    ['="07700900101"', '="+447700900201"'],
    ['\u202a07700900101\u202c', '\u202a+447700900201\u202c'],
    [' 07700900101 ', ' +447700900201 '],
  ])('frees %s and %s of what is around them', async (line, number) => {
    const text = `Start,Line,Number,Duration\n2024-10-14 09:15:00,${line},${number},61`;
    expect(parties(await readCallRecords(text))).toEqual(['07700900101 out +447700900201']);
  });

  it('asks for the number where a spreadsheet has spoilt it', async () => {
    const text = 'Start,Line,Number,Duration\n2024-10-14 09:15:00,7700900101,4.4770E+11,61';
    expect((await readCallRecords(text)).missing).toEqual(['otherParty']);
  });

  it('rejects a line of which one number is spoilt by a quotation mark', async () => {
    const good = '2024-10-14 09:15:00,Ann,07700900101,07700900102,61';
    const text = [
      'Start,Name,Line,Number,Duration',
      good,
      '2024-10-14 09:15:00,Bob,07700900101,"0770"0900102",61',
      good,
      good,
    ].join('\n');
    expect(rejections(await readCallRecords(text))).toEqual(['3: malformed-quotes']);
  });
});
