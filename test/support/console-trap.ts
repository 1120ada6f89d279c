/**
 * Collects unexpected `console.error` calls during one test, whatever runs the test. It never
 * decides how a test fails: the runner-specific files (`traps.ts`, `node-traps.ts`) do.
 */
interface Expectation {
  readonly pattern: RegExp;
  met: boolean;
}

let unexpected: string[] = [];
let expectations: Expectation[] = [];

const describeArgument = (value: unknown): string => {
  // Not every engine begins the stack with the message.
  if (value instanceof Error) return `${String(value)}\n${value.stack ?? ''}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

/**
 * Announces that the running test logs an error whose text matches, once or more. Any other error
 * still fails the test, and so does an announced one that never comes.
 */
export function expectConsoleError(pattern: RegExp): void {
  expectations.push({ pattern, met: false });
}

/** Expected errors are swallowed; unexpected ones are still printed, so that a failure is readable. */
export function installConsoleTrap(): void {
  const original = console.error.bind(console);
  console.error = (...args: unknown[]) => {
    const text = args.map(describeArgument).join(' ');
    const met = expectations.filter(({ pattern }) => pattern.test(text));
    for (const expectation of met) expectation.met = true;
    if (met.length > 0) return;
    recordUnexpected(`console.error: ${text}`);
    original(...args);
  };
}

export function recordUnexpected(message: string): void {
  unexpected.push(message);
}

/** What went wrong since the last call; then forgets it, for the next test. */
export function takeUnexpected(): string[] {
  const unmet = expectations
    .filter(({ met }) => !met)
    .map(({ pattern }) => `announced, but never logged: ${pattern}`);
  const taken = [...unexpected, ...unmet];
  unexpected = [];
  expectations = [];
  return taken;
}
