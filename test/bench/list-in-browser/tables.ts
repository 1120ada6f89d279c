/**
 * Rounds of measurements as tables, the sizes side by side. Of the rounds the least is shown: what
 * disturbs a measurement only ever makes it longer.
 */
import type { ListRun, StepCost } from './list-page.js';

export interface TracedStep extends StepCost {
  /** Processor time of the longest task, in milliseconds. */
  readonly taskMs: number;
}

export interface Measured {
  readonly run: ListRun;
  /** For each round the steps, always the same ones in the same order. */
  readonly rounds: (readonly TracedStep[])[];
}

const STEP_WIDTH = 24;
const CELL_WIDTH = 16;

export function printTables(measured: readonly Measured[]): void {
  const steps = measured[0]?.rounds[0]?.map(({ step }) => step) ?? [];
  printTable('Longest task, CPU ms', measured, steps, (cost) => cost.taskMs, withGrowth);
  printTable('Done after, ms', measured, steps, (cost) => cost.ms, withGrowth);
  printTable('Long task, ms', measured, steps, longTask, ofLongTask);
  printTable('Longest frame gap, ms', measured, steps, (cost) => cost.frameGapMs, rounded);
  printTable('Rows rendered again', measured, steps, (cost) => cost.rows, String);
}

/** The longest one; 0 when the browser called none long. */
function longTask({ longTasks }: TracedStep): number {
  return Math.max(0, ...longTasks);
}

type Cell = (value: number, before: number | undefined) => string;

function withGrowth(value: number, before: number | undefined): string {
  const growth = before === undefined ? '' : ` (×${(value / before).toFixed(1)})`;
  return `${value.toFixed(1)}${growth}`;
}

function ofLongTask(value: number): string {
  return value === 0 ? 'under 50' : value.toFixed(0);
}

function rounded(value: number): string {
  return value.toFixed(0);
}

function printTable(
  title: string,
  measured: readonly Measured[],
  steps: readonly string[],
  valueOf: (cost: TracedStep) => number,
  cell: Cell,
): void {
  const heading = measured.map(({ run }) => headingOf(run).padStart(CELL_WIDTH));
  console.log(`\n${title.padEnd(STEP_WIDTH)}${heading.join('')}`);
  steps.forEach((step, at) => {
    const least = measured.map(({ rounds }) =>
      Math.min(...rounds.flatMap((costs) => costs[at] ?? []).map(valueOf)),
    );
    const cells = least.map((value, column) =>
      cell(value, least[tenthOf(measured, column)]).padStart(CELL_WIDTH),
    );
    console.log(`${step.padEnd(STEP_WIDTH)}${cells.join('')}`);
  });
}

function headingOf({ calls, isAtOnce }: ListRun): string {
  const count = calls.toLocaleString('en');
  return isAtOnce ? `${count} at once` : count;
}

/** The column of the same kind with a tenth of the calls; -1 when there is none. */
function tenthOf(measured: readonly Measured[], column: number): number {
  const own = measured[column]?.run;
  return measured.findIndex(
    ({ run }) => own && run.calls * 10 === own.calls && run.isAtOnce === own.isAtOnce,
  );
}
