/** What a write sends: its key, the state it is meant for, and the fields that its route names. */
import type { UploadEvidenceInput, WriteOptions } from '../../contract/index.js';
import { plainJson } from '../../contract/plain-json.js';
import { ownField } from './http/json-body.js';
import { restRoutes, type RestOperation } from './routes.js';

export interface WriteHeaders extends Readonly<Record<string, string>> {
  readonly 'Idempotency-Key': string;
}

export function writeHeaders({ idempotencyKey }: WriteOptions, entityTag?: string): WriteHeaders {
  return {
    'Content-Type': 'application/json',
    'Idempotency-Key': quoted(idempotencyKey),
    ...(entityTag === undefined ? {} : { 'If-Match': entityTag }),
  };
}

/** A structured-field string (RFC 9651, 3.3.3). */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

export function bodyOf(operation: RestOperation, input: object): string {
  const { body } = restRoutes[operation];
  return plainJson(Object.fromEntries(body.map((name) => [name, ownField(input, name)])));
}

export function evidenceForm({ file, name, mediaType }: UploadEvidenceInput): FormData {
  const form = new FormData();
  form.append('file', new Blob([file], { type: mediaType }), name);
  return form;
}
