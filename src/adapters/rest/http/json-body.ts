/** Reads bodies as plain data, and only fields of their own: a polluted prototype tells nothing (S3). */
import { BillingError } from '../../../contract/index.js';
import type { HttpAnswer } from './http-request.js';

export function isJson(answer: HttpAnswer): boolean {
  const type = answer.header('Content-Type')?.split(';', 1)[0]?.trim() ?? '';
  return /^application\/([\w.-]+\+)?json$/i.test(type);
}

/** The body of a good answer; anything but whole JSON is `malformed` (R11). */
export async function readJson(answer: HttpAnswer): Promise<unknown> {
  if (!isJson(answer)) throw malformed('has no JSON content type');
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('is no whole JSON');
  }
}

export function ownField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

export function malformed(what: string): BillingError {
  return new BillingError('malformed', `The answer ${what}.`);
}
