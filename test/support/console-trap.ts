/**
 * Collects unexpected `console.error` calls during one test, whatever runs the test. It never
 * decides how a test fails: the runner-specific files (`traps.ts`, `node-traps.ts`) do.
 */
let unexpected: string[] = [];
let allowed: RegExp[] = [];

const describeArgument = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

/** Lets the running test log errors whose text matches; any other still fails it. */
export function expectConsoleError(pattern: RegExp): void {
  allowed.push(pattern);
}

/** Keeps the original output (a failing test stays readable) and records what was not expected. */
export function installConsoleTrap(): void {
  const original = console.error.bind(console);
  console.error = (...args: unknown[]) => {
    const text = args.map(describeArgument).join(' ');
    if (allowed.some((pattern) => pattern.test(text))) return;
    recordUnexpected(`console.error: ${text}`);
    original(...args);
  };
}

export function recordUnexpected(message: string): void {
  unexpected.push(message);
}

/** What went wrong since the last call; forgets it and the permissions of the finished test. */
export function takeUnexpected(): string[] {
  const taken = unexpected;
  unexpected = [];
  allowed = [];
  return taken;
}
