/** Keys and references that no earlier run has used: a billing system may remember those. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `check-${text}`;
}
