import { describe, expect, it } from 'vitest';
import { BillingError } from '../../src/contract/index.js';
import { toBillingError } from '../../src/guard/to-billing-error.js';

/** An error of a second copy of Redress: another class with the same brand. */
function foreignBillingError(code: string): Error {
  return Object.assign(new Error(code), { code, [Symbol.for('redress.BillingError')]: true });
}

describe('toBillingError', () => {
  it('keeps a BillingError unchanged', () => {
    const error = new BillingError('conflict', 'exists', { fields: ['subject'] });
    expect(toBillingError(error)).toBe(error);
  });

  it('keeps the BillingError of a second copy of the module', () => {
    const error = foreignBillingError('forbidden');
    expect(toBillingError(error)).toBe(error);
  });

  it('replaces a code that does not exist', () => {
    const error = foreignBillingError('from-the-future');
    expect(toBillingError(error)).toMatchObject({ code: 'unknown', cause: error });
  });

  it.each([
    [new TypeError('Failed to fetch'), 'network'],
    [new TypeError('network error'), 'network'],
    [new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    [new TypeError('Error in input stream'), 'network'],
    [new TypeError('Load failed'), 'network'],
    [new TypeError('The network connection was lost.'), 'network'],
    [new TypeError('fetch failed'), 'network'],
    [new TypeError("Cannot read properties of undefined (reading 'items')"), 'unknown'],
    [new TypeError("Failed to execute 'fetch' on 'Window': Invalid value"), 'unknown'],
    [new DOMException('', 'AbortError'), 'network'],
    [new DOMException('', 'NetworkError'), 'network'],
    [new DOMException('', 'TimeoutError'), 'timeout'],
    [new DOMException('', 'QuotaExceededError'), 'unknown'],
    [new SyntaxError('Unexpected token < in JSON'), 'malformed'],
    [new RangeError('out of range'), 'unknown'],
    ['text', 'unknown'],
    [{ name: 'TimeoutError', message: 'no error at all' }, 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('maps %s to %s', (thrown, code) => {
    const error = toBillingError(thrown);
    expect(error).toBeInstanceOf(BillingError);
    expect(error.code).toBe(code);
    if (thrown !== undefined) expect(error.cause).toBe(thrown);
  });

  it('puts nothing of the thrown value into the message (S10)', () => {
    const error = toBillingError(new Error('Account 8005550199 of Ada Lovelace is locked'));
    expect(error.message).not.toMatch(/8005550199|Ada/);
  });

  it('returns aborted when the caller aborted, whatever was thrown', () => {
    const signal = AbortSignal.abort('left');
    for (const thrown of [
      new DOMException('', 'AbortError'),
      new TypeError('Failed to fetch'),
      7,
    ]) {
      expect(toBillingError(thrown, signal)).toMatchObject({ code: 'aborted', cause: 'left' });
    }
  });

  it('does not mistake an abort by the adapter for one by the caller', () => {
    const own = new BillingError('aborted');
    const { signal } = new AbortController();
    expect(toBillingError(own, signal)).toMatchObject({ code: 'network', cause: own });
  });
});
