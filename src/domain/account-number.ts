/** How an account number appears on a screen that somebody else may see. */
const VISIBLE = 4;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;

/** `"1234-5678-90"` becomes `"•••• 7890"`. A number of four characters or fewer is hidden whole. */
export function maskAccountNumber(text: string): string {
  const characters = [...text.replace(NOT_LETTER_OR_DIGIT, '')];
  if (characters.length <= VISIBLE) return '••••';
  return `•••• ${characters.slice(-VISIBLE).join('')}`;
}
