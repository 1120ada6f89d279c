/** The files that the customer keeps of a dispute. What writes them is loaded with the first one. */
import type { Dispute } from '../../contract/index.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { PlainValue, ProofSection, Reminder } from '../../domain/proof/index.js';
import { fingerprintOf } from '../../domain/evidence/fingerprint.js';
import { creditTotals, maskAccountNumber, openInformationRequest } from '../../domain/index.js';
import type { Rights } from '../../domain/rights/index.js';
import { submissionRequestOf } from '../../store/submission/submission-request.js';
import type { Draft } from '../../store/index.js';
import type { AidContext } from '../aid/aid-element.js';
import { callNames } from '../panel/call-names.js';
import { reasonText } from '../panel/reason-text.js';
import type { TextFile } from '../panel/save-text-file.js';

const proof = new OnDemandCode(() => import('../../domain/proof/index.js'));

export interface ProofSubject {
  readonly dispute: Dispute;
  /** What was sent, while the page still knows it. */
  readonly draft: Draft | undefined;
  /** ISO instant. */
  readonly madeAt: string;
}

export async function proofFile(context: AidContext, subject: ProofSubject): Promise<TextFile> {
  const { a, f, account, text } = context;
  const { dispute, madeAt } = subject;
  const { canonicalJson, proofPage } = await proof.load();
  const record = canonicalJson(recordOf(context, subject));
  const fingerprint = await fingerprintOf(new Blob([record]));
  const name = a.proof.fileName(fileNamePart(dispute));
  const page = proofPage({
    language: text.locale,
    direction: text.direction,
    title: a.proof.heading(dispute.reference),
    lead: a.proof.made(f.dateTimeOf(madeAt, account.timeZone)),
    sections: sectionsOf(context, subject),
    hashName: a.proof.hash,
    verify: a.proof.verify,
    verifyEnds: a.proof.verifyEnds,
    fileName: name,
    record,
    // Without a secure connection a browser has no SHA-256.
    hash: /^[0-9a-f]{64}$/.test(fingerprint) ? fingerprint : undefined,
  });
  return { name, mediaType: 'text/html', text: page };
}

/** Letters and digits alone: the name stands in a command. */
function fileNamePart({ reference }: Dispute): string {
  return reference.replace(/[^\w-]+/g, '-');
}

function recordOf(
  { account }: AidContext,
  { dispute, draft, madeAt }: ProofSubject,
): { readonly [name: string]: PlainValue } {
  const sent = draft && submissionRequestOf(draft, account.id, account.currency)?.input;
  return {
    format: 'redress-proof/1',
    madeAt,
    account: maskAccountNumber(account.accountNumber),
    // What was sent holds no key and no token: only what the customer has seen.
    sent: sent as PlainValue,
    received: dispute as unknown as PlainValue,
    files: draft?.evidence.map(({ accepted }) => ({
      name: accepted.name,
      sizeBytes: accepted.sizeBytes,
      fingerprint: accepted.fingerprint,
    })),
  };
}

function sectionsOf(context: AidContext, { dispute, draft }: ProofSubject): ProofSection[] {
  const { a, t, f, account, snapshot } = context;
  const { reference, submittedAt, status, reason, details, requestedAmount, answerBy } = dispute;
  const files =
    draft?.evidence.map(({ accepted }) => `${accepted.name}\n${accepted.fingerprint}`) ??
    dispute.evidence.map(({ name }) => name);
  return [
    {
      title: a.proof.sent,
      facts: [
        [a.proof.subject, subjectText(context, dispute)],
        [t.dispute.reason, reasonText(t, reason, snapshot.reasons.held)],
        ...(requestedAmount ? [[t.status.requestedAmount, f.money(requestedAmount)] as const] : []),
        ...(details ? [[t.status.details, details] as const] : []),
        [a.proof.files, files.length > 0 ? files.join('\n') : a.proof.noFiles],
      ],
    },
    {
      title: a.proof.received,
      facts: [
        [t.dispute.reference, reference],
        [t.dispute.submittedAt, f.dateTimeOf(submittedAt, account.timeZone)],
        [a.proof.status, t.statuses[status]],
        ...(answerBy ? [[t.status.answerBy, f.date(answerBy)] as const] : []),
        ...(dispute.outcome?.explanation
          ? [[t.status.events.message, dispute.outcome.explanation] as const]
          : []),
      ],
    },
  ];
}

function subjectText({ a, t, f, account }: AidContext, { subject }: Dispute): string {
  if (subject.kind === 'bill') return a.proof.bill(subject.billNumber);
  const lines = subject.calls.map((call) => {
    const { number, when } = callNames(t, f, account, call);
    return `${number}, ${when}, ${f.exactMoney(call.charge)}`;
  });
  const totals = creditTotals(subject.calls).map((total) => f.money(total));
  return [...lines, f.list(totals)].join('\n');
}

/** Days that are still to come, each once. */
export function remindersOf(
  { a, store }: AidContext,
  dispute: Dispute,
  rights: Rights | undefined,
): readonly Reminder[] {
  const { reference } = dispute;
  const found: (Omit<Reminder, 'id'> & { readonly kind: string })[] = [];
  if (dispute.answerBy && !dispute.outcome) {
    found.push({ kind: 'answer', day: dispute.answerBy, summary: a.proof.answerDue(reference) });
  }
  const dueBy = openInformationRequest(dispute)?.dueBy;
  if (dueBy) found.push({ kind: 'reply', day: dueBy, summary: a.proof.replyDue(reference) });
  for (const { day, by, entry } of dispute.outcome ? [] : (rights?.answerBy ?? [])) {
    if (by !== 'provider') continue;
    const description = entry.source.title;
    const kind = `right-${entry.id}`;
    found.push({ kind, day, summary: a.proof.answerDue(reference), description });
  }
  for (const { body, opens, closes, entry } of rights?.nextBodies ?? []) {
    const description = entry.source.title;
    if (opens) {
      const summary = a.proof.nextBodyDue(reference, body);
      found.push({ kind: `body-${entry.id}`, day: opens, summary, description });
    }
    if (closes) {
      const summary = a.proof.nextBodyEnds(reference, body);
      found.push({ kind: `body-ends-${entry.id}`, day: closes, summary, description });
    }
  }
  return found
    .filter(({ day }) => day >= store.today)
    .map(({ kind, ...reminder }) => ({ ...reminder, id: `${reference}-${kind}@redress` }));
}

export async function reminderFile(
  { a }: AidContext,
  dispute: Dispute,
  reminders: readonly Reminder[],
  madeAt: string,
): Promise<TextFile> {
  const { calendarFile } = await proof.load();
  return {
    name: a.proof.calendarName(fileNamePart(dispute)),
    mediaType: 'text/calendar',
    text: calendarFile(reminders, madeAt),
  };
}
