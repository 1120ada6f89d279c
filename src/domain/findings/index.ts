/** What may be wrong with a bill. Loaded on demand: nothing of it belongs to the first file. */
export { FINDING_RULES, FINDING_STRENGTHS } from './finding.js';
export type {
  CallAtStake,
  Finding,
  FindingReason,
  FindingRule,
  FindingStrength,
} from './finding.js';
export type { CostlyKind, FindingFacts } from './finding-facts.js';
export type { FindingsContext, LineFacts } from './findings-context.js';
export { findFindings, findingsOf, type Pace } from './find-findings.js';
export { mergeFindings, type FindingsReport, type MergedFinding } from './merge-findings.js';
export { calculationOf, type TariffCalculation, type TaxReading } from './tariff-calculation.js';
