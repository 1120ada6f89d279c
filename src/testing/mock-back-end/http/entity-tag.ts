/** Strong entity tags of disputes, and the condition that goes by them (RFC 9110, 13.1.1). */
import { payloadHash } from '../../../adapters/demo/provider/payload-hash.js';

const TAGS = /(W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Names a dispute in exactly this state. */
export function entityTagOf(dispute: object): string {
  return `"${payloadHash('entity-tag', dispute)}"`;
}

/** Whether `If-Match` names this state. A weak tag never matches. */
export function isMatched(ifMatch: string, tag: string): boolean {
  if (ifMatch.trim() === '*') return true;
  return [...ifMatch.matchAll(TAGS)].some(([listed]) => listed === tag);
}
