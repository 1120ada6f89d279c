/** A finding in one sentence: facts of the bill, never a verdict on a person. */
import type {
  Finding,
  FindingFacts,
  MergedFinding,
  TariffCalculation,
} from '../../domain/findings/index.js';
import { isZero } from '../../domain/index.js';
import { callNames } from '../panel/call-names.js';
import type { AidContext } from './aid-element.js';

type Sentences = {
  readonly [Rule in keyof FindingFacts]: (context: AidContext, facts: FindingFacts[Rule]) => string;
};

const SENTENCES: Sentences = {
  'same-call-twice': ({ a, f }, { times }) =>
    times === 2 ? a.findings.twice : a.findings.severalTimes(f.number(times)),
  'overlapping-calls': ({ a, f }, { overlapSeconds }) =>
    a.findings.overlapping(f.duration(overlapSeconds)),
  'above-tariff': ({ a, f }, { expected, charged, difference }) =>
    a.findings.aboveTariff(f.exactMoney(expected), f.exactMoney(charged), f.exactMoney(difference)),
  'included-but-charged': ({ a }) => a.findings.included,
  'unanswered-but-charged': ({ a }) => a.findings.unanswered,
  'toll-free-but-charged': ({ a }) => a.findings.tollFree,
  'voicemail-but-charged': ({ a }) => a.findings.voicemail,
  'many-calls-to-one-number': (context, { count, kind, from, to, atNight }) => {
    const { a, f } = context;
    const { burst, burstAtNight, kinds } = a.findings;
    const sentence = atNight === count ? burstAtNight : burst;
    return sentence(f.number(count), kinds[kind], ...spell(context, from, to));
  },
  'many-short-calls': (context, { count, numbers, from, to }) => {
    const { a, f } = context;
    return a.findings.shortCalls(f.number(count), f.number(numbers), ...spell(context, from, to));
  },
  'call-back-after-missed-call': ({ a, f }, { kind, minutesLater }) =>
    a.findings.callBack(a.findings.kinds[kind], f.duration(Math.max(1, minutesLater) * 60)),
  'first-costly-call': ({ a }, { kind }) => a.findings.firstKinds[kind],
  'unusual-duration': ({ a, f }, { durationSeconds, usualSeconds }) =>
    a.findings.unusual(f.duration(durationSeconds), f.duration(Math.round(usualSeconds))),
  'cut-at-limit': ({ a, f }, { durationSeconds }) => a.findings.cut(f.duration(durationSeconds)),
  'outside-active-dates': ({ a }) => a.findings.outside,
};

export function findingText(context: AidContext, { rule, facts }: Finding): string {
  const sentence = SENTENCES[rule] as (context: AidContext, facts: unknown) => string;
  return sentence(context, facts);
}

/** The parts of a charge that was worked out again; they add up to what the call costs. */
export function calculationRows(
  { a, f }: AidContext,
  { setupFee, ratePerMinute, chargeableSeconds, usage, tax }: TariffCalculation,
): readonly (readonly [label: string, amount: string])[] {
  const { calculation } = a;
  const duration = f.duration(chargeableSeconds);
  const time = ratePerMinute
    ? calculation.time(duration, f.exactMoney(ratePerMinute))
    : calculation.timeOnly(duration);
  return [
    ...(setupFee ? [[calculation.setupFee, f.exactMoney(setupFee)] as const] : []),
    ...(ratePerMinute || !isZero(usage) ? [[time, f.exactMoney(usage)] as const] : []),
    ...(tax ? [[calculation.tax, f.exactMoney(tax)] as const] : []),
  ];
}

/** What a dispute about the finding says: each finding once, and of which call, where it is about one. */
export function disputeText(context: AidContext, { lead, others }: MergedFinding): string {
  const lines = [lead, ...others].map((finding) => {
    const text = [findingText(context, finding), ...calculationLines(context, finding)].join('\n');
    const [only, ...more] = finding.calls;
    if (!only || more.length > 0) return text;
    const { number, when } = callNames(context.t, context.f, context.account, only.call);
    return context.t.common.named(`${number}, ${when}`, text);
  });
  return [...new Set(lines)].join('\n');
}

function calculationLines(context: AidContext, finding: Finding): readonly string[] {
  if (finding.rule !== 'above-tariff') return [];
  const { named } = context.t.common;
  return calculationRows(context, finding.facts).map(
    ([label, amount]) => `- ${named(label, amount)}`,
  );
}

/** The day is told once where both are on one day. */
function spell({ f, account }: AidContext, from: string, to: string): [string, string] {
  const { timeZone } = account;
  const isOneDay = f.dateOf(from, timeZone) === f.dateOf(to, timeZone);
  const end = isOneDay ? f.timeOf(to, timeZone) : f.dateTimeOf(to, timeZone);
  return [f.dateTimeOf(from, timeZone), end];
}
