/** Layouts that are published: what is known about them is not asked. */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type ReadCallRecordsOptions } from '../../src/records/index.js';
import { charges, doubts, instants, parties, seconds } from './support/read-lines.js';

const GBP: ReadCallRecordsOptions = { timeZone: 'Europe/London', currency: 'GBP' };
const read = (lines: readonly string[], options: ReadCallRecordsOptions = GBP) =>
  readCallRecords(lines.join('\n'), options);

const STAMPS = '"2024-03-09 15:07:24","2024-03-09 15:07:30","2024-03-09 15:07:57"';
const asteriskLine = (context: string, more = ''): string =>
  `"","2025550101","2125550111","${context}","""Desk"" <2025550101>","SIP/101-1","SIP/t-2","Dial","SIP/t/2125550111,60",${STAMPS},33,27,"ANSWERED","DOCUMENTATION"${more}`;

describe('the layout of Asterisk', () => {
  it.each(['', ',"1709996844.0"', ',"1709996844.0","","","1709996844.0",12'])(
    'is known with the columns behind the flags: %j',
    async (more) => {
      const report = await read([asteriskLine('from-internal', more)]);
      expect([report.layout, report.confidence]).toEqual(['asterisk', 'high']);
      expect([parties(report), seconds(report)]).toEqual([['2025550101 out 2125550111'], [27]]);
    },
  );

  it('is known without the account code, as cdr-custom writes it', async () => {
    const report = await read([
      asteriskLine('from-internal')
        .replace('"",', '"Desk",')
        .replace('"""Desk"" <2025550101>",', ''),
    ]);
    expect([report.layout, seconds(report)]).toEqual(['asterisk', [27]]);
    expect(instants(report)).toEqual(['2024-03-09T15:07:24Z']);
  });

  it('leaves the direction in doubt for calls from outside', async () => {
    expect(doubts(await read([asteriskLine('from-trunk')]))).toEqual([
      'direction: both-directions',
    ]);
  });
});

describe('the layout of FreeSWITCH', () => {
  it('is known without names', async () => {
    const report = await read([
      '"Desk","2025550101","00442079460123","default","2024-05-29 16:59:50","2024-05-29 16:59:58","2024-05-29 17:04:12","262","254","NORMAL_CLEARING","a5c9b5f6-1111-2222-3333-444455556666","","","PCMU","PCMU"',
    ]);
    expect([report.layout, report.confidence]).toEqual(['freeswitch', 'high']);
    expect([parties(report), seconds(report)]).toEqual([['2025550101 out 00442079460123'], [254]]);
  });

  it('leaves in doubt what the switch calls a direction', async () => {
    const report = await read([
      'caller_id_number,destination_number,direction,start_stamp,billsec',
      '2025550101,2125550111,inbound,2024-05-29 16:59:50,254',
    ]);
    expect(doubts(report)).toEqual(['direction: both-directions']);
  });
});

describe('the layout of Cisco', () => {
  it('is known with its line of types', async () => {
    const report = await read([
      '"cdrRecordType","globalCallID_callId","dateTimeOrigination","callingPartyNumber","originalCalledPartyNumber","finalCalledPartyNumber","duration","origIpv4v6Addr"',
      'INTEGER,INTEGER,INTEGER,VARCHAR(50),VARCHAR(50),VARCHAR(50),INTEGER,VARCHAR(64)',
      '1,101,1587324155,"2001","912125550111","912125550111",125,"10.10.20.30"',
    ]);
    expect([report.layout, report.confidence, report.headerLines]).toEqual([
      'cisco-cucm',
      'high',
      2,
    ]);
    expect([parties(report), charges(report)]).toEqual([['2001 out 912125550111'], [undefined]]);
    expect(instants(report)).toEqual(['2020-04-19T19:22:35Z']);
  });
});

describe('the layout of Avaya', () => {
  it('is known, with who called by its direction', async () => {
    const report = await read([
      '2014/06/28 09:28:41,00:08:51,7,2025550101,O,912125550111,912125550111,,0,1000014155,0,E101,Extn101,T9001,Line 1.1,0,0,,,,,,,,,,,,,',
      '2014/06/28 09:30:20,00:00:00,7,2125550133,I,2025550101,2025550101,,0,1000014156,0,T9001,Line 1.1,E101,Extn101,0,0,,,,,,,,,,,,,',
    ]);
    expect([report.layout, report.confidence]).toEqual(['avaya-smdr', 'high']);
    expect(parties(report)).toEqual(['2025550101 out 912125550111', '2025550101 in 2125550133']);
    expect(seconds(report)).toEqual([531, 0]);
  });

  it('has the charges that the exchange tells', async () => {
    const report = await read([
      '2014/06/28 09:28:41,00:08:51,7,2025550101,O,912125550111,912125550111,,0,1000014155,0,E101,Extn101,T9001,Line 1.1,0,0,,,101,0.35,USD,0,1,0,0.1,100,,,',
    ]);
    expect(charges(report)).toEqual(['0.35 USD']);
  });
});

describe('the layouts of 3CX', () => {
  it('are known as a report with directions', async () => {
    const report = await read([
      'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
      '2026-09-22T22:01:10,0000-1,02075550101,+12125550111,Outbound,Answered,00:00:05,00:00:39,0.35,x',
      '2026-09-22T22:02:10,0000-2,09516047180,02075550101,Inbound,Answered,00:00:00,00:01:39,0.00,x',
      '2026-09-22T22:03:10,0000-3,Ann (100),Bob (101),Internal,Answered,00:00:00,00:01:39,0.00,x',
    ]);
    expect([report.layout, report.confidence]).toEqual(['3cx', 'high']);
    expect(parties(report)).toEqual([
      '02075550101 out +12125550111',
      '02075550101 in 09516047180',
      'Ann (100) out Bob (101)',
    ]);
    expect(seconds(report)).toEqual([39, 99, 99]);
    expect(charges(report)).toEqual(['0.35 GBP', '0.00 GBP', '0.00 GBP']);
  });

  it('are known as a report of older versions', async () => {
    const report = await read([
      'Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals,Cost,Reason',
      '14/10/2024 09:15:00,Ext. 100,02075550111,Answered,00:00:05,00:00:39,00:00:44,0.35,x',
    ]);
    expect([parties(report), seconds(report)]).toEqual([['Ext. 100 out 02075550111'], [39]]);
  });

  it('are known as call detail records', async () => {
    const report = await read([
      'historyid,callid,duration,time-start,time-answered,time-end,from-no,to-no,dial-no,bill-rate,bill-cost',
      'Call 1,0001,00:01:23,2024/10/14 09:15:00,2024/10/14 09:15:05,2024/10/14 09:16:28,Ext.100,Ext.10001,02075550111,0.01,0.35',
    ]);
    expect([report.layout, parties(report)]).toEqual(['3cx', ['Ext.100 out 02075550111']]);
    expect([seconds(report), charges(report)]).toEqual([[83], ['0.35 GBP']]);
  });
});

describe('the layout of Twilio', () => {
  it('is known, with debits as charges', async () => {
    const report = await read([
      'Call Sid,Status,Start Time,End Time,Duration,From,To,Direction,Price,Price Unit',
      'CA1,completed,"Mon, 14 Oct 2024 09:15:00 +0000","Mon, 14 Oct 2024 09:16:01 +0000",61,+12025550101,+12125550111,outbound-api,-0.0260,USD',
      'CA2,completed,"Tue, 15 Oct 2024 09:15:00 +0000","Tue, 15 Oct 2024 09:16:01 +0000",61,+14155550133,+12025550101,inbound,-0.0170,USD',
      'CA3,busy,"Tue, 15 Oct 2024 09:15:00 +0000",,0,+12025550101,+12125550111,outbound-dial,null,USD',
    ]);
    expect([report.layout, report.confidence]).toEqual(['twilio', 'high']);
    expect(charges(report)).toEqual(['0.026 USD', '0.017 USD', undefined]);
    expect(parties(report)[1]).toBe('+12025550101 in +14155550133');
  });
});

describe('the layout of a FRITZ!Box', () => {
  const BERLIN = { timeZone: 'Europe/Berlin' };

  it('writes 3 for outgoing calls in older versions', async () => {
    const report = await read(
      [
        'sep=;',
        'Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer',
        '3;29.03.16 15:10;;01711234567;Telefon;30123456;0:03',
        '1;29.03.16 14:05;Müller;08912345678;Telefon;30123456;1:12',
      ],
      BERLIN,
    );
    expect(parties(report)).toEqual(['30123456 out 01711234567', '30123456 in 08912345678']);
    expect([seconds(report), report.confidence]).toEqual([[180, 4320], 'high']);
  });

  it('writes 3 for blocked calls in newer versions, and has a column more', async () => {
    const report = await read(
      [
        'sep=;',
        'Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer',
        '4;29.03.26 15:10;;01711234567;Mobilfunk;Telefon;30123456;0:03',
        '3;29.03.26 14:05;;08912345678;München;;30123456;0:00',
      ],
      BERLIN,
    );
    expect(parties(report)).toEqual(['30123456 out 01711234567', '30123456 in 08912345678 missed']);
  });

  it('is known in English, where both numbers have the same name', async () => {
    const report = await read(
      [
        'sep=;',
        'Type;Date;Name;Telephone number;Extension;Telephone Number;Duration',
        '4;29.03.26 15:10;;01711234567;Phone;30123456;0:03',
      ],
      BERLIN,
    );
    expect([report.layout, parties(report)]).toEqual(['fritzbox', ['30123456 out 01711234567']]);
  });
});
