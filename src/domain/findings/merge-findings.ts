/**
 * Puts findings in order and makes one of those that speak of the same calls, so that no call is
 * asked about twice or counted twice. The strongest one of a group leads; the others come along.
 */
import type { Money } from '../../contract/money.js';
import { compareText } from '../call-column.js';
import { compareDecimals, type ScaledDecimal } from '../decimal.js';
import { sumByCurrency } from '../money-sum.js';
import { compareMoney, toScaled } from '../money.js';
import { totalOf } from './at-stake.js';
import {
  FINDING_RULES,
  FINDING_STRENGTHS,
  type CallAtStake,
  type Finding,
  type FindingStrength,
} from './finding.js';
import { startTimeMs } from './start-time.js';

export interface MergedFinding {
  readonly lead: Finding;
  /** Weaker findings about some of the same calls, the strongest first. */
  readonly others: readonly Finding[];
  /** All calls of lead and others, each once with the most that a finding puts at stake. */
  readonly calls: readonly CallAtStake[];
  /** Exact, one per currency. */
  readonly atStake: readonly Money[];
}

export interface FindingsReport {
  /** Those that matter most first: by amount, of which a certain cent weighs more than a possible one. */
  readonly findings: readonly MergedFinding[];
  /** Each call counts once. */
  readonly atStake: readonly Money[];
}

const WEIGHTS: Readonly<Record<FindingStrength, bigint>> = {
  certain: 4n,
  likely: 2n,
  possible: 1n,
};

export function mergeFindings(findings: readonly Finding[]): FindingsReport {
  const ranked = findings.map((finding) => rankedOf(finding, finding, totalOf(finding.calls)));
  const merged = groupsOf(ranked.sort(byStrength)).map((group) => {
    const result = mergedFrom(group);
    return rankedOf(result, result.lead, result.atStake);
  });
  const inOrder = merged.sort(byWeight).map(({ item }) => item);
  return { findings: inOrder, atStake: sumByCurrency(inOrder.flatMap(({ atStake }) => atStake)) };
}

/** Numbers compare quickly; where they are the same, the exact values decide. */
interface Comparable {
  readonly about: number;
  readonly exact: ScaledDecimal;
}

function comparableOf(exact: ScaledDecimal): Comparable {
  return { about: Number(exact.units) / 10 ** exact.scale, exact };
}

function compareAmounts(a: Comparable, b: Comparable): number {
  return a.about - b.about || compareDecimals(a.exact, b.exact);
}

/** What decides on the order, worked out once for each. */
interface Ranked<T> {
  readonly item: T;
  readonly lead: Finding;
  readonly currency: string;
  readonly amount: Comparable;
  readonly weighted: Comparable;
  readonly startMs: number;
}

function rankedOf<T>(item: T, lead: Finding, [total]: readonly Money[]): Ranked<T> {
  const amount = total === undefined ? { units: 0n, scale: 0 } : toScaled(total);
  const weighted = { ...amount, units: amount.units * WEIGHTS[lead.strength] };
  const [first] = lead.calls;
  const startMs = first === undefined ? 0 : startTimeMs(first.call.start);
  return {
    item,
    lead,
    currency: total?.currency ?? '',
    amount: comparableOf(amount),
    weighted: comparableOf(weighted),
    startMs,
  };
}

/** By strength, then amount, then rule: the first of a group leads. */
function byStrength(a: Ranked<unknown>, b: Ranked<unknown>): number {
  return (
    strengthPlace(a) - strengthPlace(b) ||
    compareText(a.currency, b.currency) ||
    compareAmounts(b.amount, a.amount) ||
    FINDING_RULES.indexOf(a.lead.rule) - FINDING_RULES.indexOf(b.lead.rule) ||
    a.startMs - b.startMs
  );
}

/** Amounts of two currencies cannot be compared: those of one currency stand together. */
function byWeight(a: Ranked<unknown>, b: Ranked<unknown>): number {
  return (
    compareText(a.currency, b.currency) ||
    compareAmounts(b.weighted, a.weighted) ||
    strengthPlace(a) - strengthPlace(b) ||
    a.startMs - b.startMs
  );
}

function strengthPlace({ lead }: Ranked<unknown>): number {
  return FINDING_STRENGTHS.indexOf(lead.strength);
}

type Group = readonly Ranked<Finding>[];

/** Findings that share a call, also by way of others, in the order in which they are given. */
function groupsOf(ranked: Group): readonly Group[] {
  const groupOfCall = new Map<string, Ranked<Finding>[]>();
  const groups = new Set<Ranked<Finding>[]>();
  for (const one of ranked) {
    let group: Ranked<Finding>[] | undefined;
    for (const { call } of one.item.calls) {
      const met = groupOfCall.get(call.id);
      if (met === undefined || met === group) continue;
      if (group !== undefined) {
        join(group, met, groupOfCall);
        groups.delete(met);
      } else group = met;
    }
    group ??= [];
    group.push(one);
    groups.add(group);
    for (const { call } of one.item.calls) groupOfCall.set(call.id, group);
  }
  return [...groups].map((group) => (group.length > 1 ? group.sort(byStrength) : group));
}

function join(
  group: Ranked<Finding>[],
  other: readonly Ranked<Finding>[],
  groupOfCall: Map<string, Ranked<Finding>[]>,
): void {
  for (const one of other) {
    group.push(one);
    for (const { call } of one.item.calls) groupOfCall.set(call.id, group);
  }
}

function mergedFrom(group: Group): MergedFinding {
  const [lead, ...others] = group.map(({ item }) => item) as [Finding, ...Finding[]];
  const calls = others.length === 0 ? lead.calls : mostAtStake([lead, ...others]);
  return { lead, others, calls, atStake: totalOf(calls) };
}

function mostAtStake(group: readonly Finding[]): readonly CallAtStake[] {
  const byId = new Map<string, CallAtStake>();
  for (const { calls } of group) {
    for (const atStake of calls) {
      const known = byId.get(atStake.call.id);
      if (known === undefined || compareMoney(atStake.amount, known.amount) > 0) {
        byId.set(atStake.call.id, atStake);
      }
    }
  }
  return [...byId.values()].sort((a, b) => startTimeMs(a.call.start) - startTimeMs(b.call.start));
}
