/** What is missing before a contact request can be sent. */
import { typedLine, typedText } from '../../domain/index.js';
import type { ContactSlice } from '../../store/index.js';
import type { Formatters, Messages } from '../../i18n/index.js';
import type { FieldProblem } from '../panel/field-problems.js';

/** What the contract takes. */
export const MAX_MESSAGE_LENGTH = 10_000;

/** Loose on purpose: a doubtful address is a person's matter, an impossible one is ours. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function contactProblems(
  { contact: t }: Messages,
  f: Formatters,
  { topic, fields }: ContactSlice,
  today: string,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (topic === 'call-not-listed') {
    if (fields.date === '') problems.push({ field: 'date', message: t.dateMissing });
    else if (fields.date > today) problems.push({ field: 'date', message: t.dateInFuture });
    if (typedLine(fields.number) === '')
      problems.push({ field: 'number', message: t.numberMissing });
  }
  const { length } = typedText(fields.message);
  if (length === 0) {
    problems.push({ field: 'message', message: t.messageMissing });
  } else if (length > MAX_MESSAGE_LENGTH) {
    const limit = f.number(MAX_MESSAGE_LENGTH);
    problems.push({ field: 'message', message: t.messageTooLong(MAX_MESSAGE_LENGTH, limit) });
  }
  const address = typedLine(fields.address);
  if (fields.channel === 'phone' && (address.match(/\p{Nd}/gu)?.length ?? 0) < 5) {
    problems.push({ field: 'address', message: t.phoneMissing });
  }
  if (fields.channel === 'email' && !EMAIL.test(address)) {
    problems.push({ field: 'address', message: t.emailMissing });
  }
  return problems;
}
