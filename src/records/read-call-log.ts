/**
 * Reads the call log of a telephone, to be compared with a bill: the XML of Android's backups, or CSV.
 * Of such a file only who, which way, when and how long is taken.
 */
import { MAX_CALL_SECONDS, type CallDirection } from '../contract/call.js';
import type { PartyNumber } from '../contract/party-number.js';
import type { Instant } from '../contract/time.js';
import { classifyPartyNumber } from './cells/classify-party-number.js';
import { MAX_FILE_BYTES, tooLarge } from './file-error.js';
import { readText } from './file/read-text.js';
import { createPacer, type Pacer } from './pacer.js';
import { readCallRecords } from './read-call-records.js';

export interface CallLogEntry {
  readonly otherParty: PartyNumber;
  readonly direction: CallDirection;
  readonly start: Instant;
  readonly durationSeconds: number;
}

export interface CallLogReport {
  readonly entries: readonly CallLogEntry[];
  /** How many lines or calls of the file could not be read. */
  readonly rejected: number;
  /** True when nothing was read, since it is not clear what the columns mean. */
  readonly isUnclear: boolean;
}

export interface ReadCallLogOptions {
  /** IANA name: of times without an offset. */
  readonly timeZone: string;
  /** The customer's own number, which such a file seldom tells. */
  readonly line: string;
  readonly signal: AbortSignal;
  /** Called with a share from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** As Android numbers them (`CallLog.Calls`); all others are incoming ones that were not answered. */
const INCOMING = '1';
const OUTGOING = '2';
const UNANSWERED: readonly string[] = ['3', '4', '5', '6'];

const CALL_TAG = /<call\s((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CALLS_PER_STEP = 500;
const HEAD_BYTES = 1024;
const LATEST_MS = 8.64e15;

/**
 * @throws CallRecordFileError when the file as a whole is refused (too large, not text)
 * @throws BillingError `aborted`
 */
export async function readCallLog(file: Blob, options: ReadCallLogOptions): Promise<CallLogReport> {
  const { signal } = options;
  // Before a byte of it is read.
  if (file.size > MAX_FILE_BYTES) throw tooLarge();
  const pace = createPacer(signal);
  await pace();
  const head = await file.slice(0, HEAD_BYTES).text();
  return /^[\s\ufeff]*</.test(head) ? readXml(file, options, pace) : readCsv(file, options);
}

async function readXml(
  file: Blob,
  { onProgress }: ReadCallLogOptions,
  pace: Pacer,
): Promise<CallLogReport> {
  const text = await readText(file, pace);
  const entries: CallLogEntry[] = [];
  let rejected = 0;
  for (const { 1: attributes = '', index } of text.matchAll(CALL_TAG)) {
    const entry = entryOf(attributes);
    if (entry) entries.push(entry);
    else rejected += 1;
    if ((entries.length + rejected) % CALLS_PER_STEP === 0) {
      onProgress(index / text.length);
      await pace();
    }
  }
  return { entries, rejected, isUnclear: entries.length + rejected === 0 };
}

function entryOf(text: string): CallLogEntry | undefined {
  const told = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    told.set(name, unescaped(double ?? single ?? ''));
  }
  const type = told.get('type') ?? '';
  const startMs = wholeNumber(told.get('date'));
  const durationSeconds = wholeNumber(told.get('duration'));
  const isKnown = type === INCOMING || type === OUTGOING || UNANSWERED.includes(type);
  if (!isKnown || startMs === undefined || startMs > LATEST_MS) return undefined;
  if (durationSeconds === undefined || durationSeconds > MAX_CALL_SECONDS) return undefined;
  return {
    otherParty: classifyPartyNumber(told.get('number') ?? ''),
    direction: type === OUTGOING ? 'out' : 'in',
    start: new Date(startMs).toISOString(),
    durationSeconds,
  };
}

function wholeNumber(text = ''): number | undefined {
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

async function readCsv(file: Blob, options: ReadCallLogOptions): Promise<CallLogReport> {
  const { timeZone, line, signal, onProgress } = options;
  const shared = { timeZone, signal, onProgress };
  let report = await readCallRecords(file, shared);
  // Whose telephone it is, the customer knows.
  if (report.needsMapping && report.missing.every((field) => field === 'line')) {
    const { mapping } = report;
    const format = { ...mapping.format, defaultLine: line };
    report = await readCallRecords(file, { ...shared, mapping: { ...mapping, format } });
  }
  return {
    entries: report.records,
    rejected: report.rejected.length - report.otherUsage.length,
    isUnclear: report.needsMapping === true,
  };
}
