/**
 * Reads out of a Chromium trace how long the page's thread was at work without a break, in
 * processor time: unlike time by the clock it does not grow when others use the machine as well.
 */

/** The fields used of an event of the Trace Event Format. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat?: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
}

/** What a trace has to record. */
export const TRACED: readonly string[] = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** A task, or what a task left to be done right after it; the second may stand alone. */
const TASKS: readonly string[] = [
  'ThreadControllerImpl::RunTask',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
];

/**
 * For each of the steps, which the page marks by `performance.mark` when they begin, the longest
 * task in milliseconds.
 */
export function longestTasks(trace: Buffer, steps: readonly string[]): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const marks = steps.map((step) => markOf(traceEvents, step));
  return marks.map((mark, at) => {
    const end = marks[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const times = traceEvents
      .filter((event) => TASKS.includes(event.name) && isOnThreadOf(mark, event))
      .filter(({ ts, dur = 0 }) => ts + dur > mark.ts && ts < end)
      .map(({ tdur = 0 }) => tdur / 1_000);
    return Math.max(0, ...times);
  });
}

function markOf(events: readonly TraceEvent[], step: string): TraceEvent {
  const mark = events.find(({ name, cat }) => name === step && cat?.includes('user_timing'));
  if (!mark) throw new Error(`The trace does not tell when "${step}" began`);
  return mark;
}

function isOnThreadOf(mark: TraceEvent, { pid, tid }: TraceEvent): boolean {
  return pid === mark.pid && tid === mark.tid;
}
