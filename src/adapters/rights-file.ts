/** Reads the rights file of a host from an address. Sends nothing of the account. */

/** A larger file is not one of rights. */
const LARGEST_BYTES = 1_000_000;

/** @throws TypeError when there is no JSON at the address */
export async function fetchRightsFile(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    signal,
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  const text = await response.text();
  if (text.length > LARGEST_BYTES) throw new TypeError(`${address} is too large`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new TypeError(`${address} is not JSON`);
  }
}
