/** Why a file as a whole is refused. The screen chooses its words by `problem`. */
import { BillingError } from '../contract/billing-error.js';

export const FILE_PROBLEMS = [
  'file-too-large',
  'too-many-lines',
  /** A spreadsheet, a picture, a program: anything that is not lines of text. */
  'not-text',
  /** Starts like a gzip file and cannot be unpacked. */
  'damaged-archive',
  /** Not an http(s) address, or one with a password in it. */
  'bad-address',
  /** The address answers with a web page or with an error. */
  'not-a-file',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_FILE_LINES = 200_000;

export class CallRecordFileError extends BillingError {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, message: string, cause?: unknown) {
    super('invalid', message, { fields: ['file'], cause });
    this.name = 'CallRecordFileError';
    this.problem = problem;
  }
}

export function tooLarge(): CallRecordFileError {
  return new CallRecordFileError('file-too-large', 'The file is larger than 50 MB');
}
