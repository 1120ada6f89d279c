/**
 * Collects what is unexpectedly written to the console during one test, whatever runs the test. It
 * never decides how a test fails: the runner-specific files (`traps.ts`, `node-traps.ts`) do.
 */
import { described } from './described.js';

const METHODS = ['error', 'warn', 'info', 'log', 'debug'] as const;
type Method = (typeof METHODS)[number];

interface Expectation {
  readonly method: Method;
  readonly pattern: RegExp;
  readonly texts: string[];
}

let unexpected: string[] = [];
let expectations: Expectation[] = [];

// Not every engine begins the stack with the message.
const textOf = (value: unknown): string =>
  value instanceof Error ? `${described(value)}\n${value.stack ?? ''}` : described(value);

/**
 * Announces that the running test writes texts to the console that match, once or more. Any other
 * text fails the test, and so does an announced one that never comes.
 * @returns the texts that have come so far
 */
export function expectConsole(method: Method, pattern: RegExp): readonly string[] {
  const texts: string[] = [];
  expectations.push({ method, pattern, texts });
  return texts;
}

/**
 * Expected texts are swallowed; unexpected ones are still printed, so that a failure is readable.
 * @returns takes the trap away
 */
export function installConsoleTrap(): () => void {
  silenceLit();
  const originals = Object.fromEntries(METHODS.map((method) => [method, console[method]]));
  for (const method of METHODS) {
    const original = console[method].bind(console);
    console[method] = (...args: unknown[]) => {
      const text = args.map(textOf).join(' ');
      const met = expectations.filter((one) => one.method === method && one.pattern.test(text));
      for (const { texts } of met) texts.push(text);
      if (met.length > 0) return;
      recordUnexpected(`console.${method}: ${text}`);
      original(...args);
    };
  }
  return () => Object.assign(console, originals);
}

/** Lit's warning that it is not the build for production, once on each page. */
function silenceLit(): void {
  const { litIssuedWarnings = new Set() } = globalThis as { litIssuedWarnings?: Set<string> };
  Object.assign(globalThis, { litIssuedWarnings: litIssuedWarnings.add('dev-mode') });
}

export function recordUnexpected(message: string): void {
  unexpected.push(message);
}

/** What went wrong since the last call; then forgets it, for the next test. */
export function takeUnexpected(): string[] {
  const unmet = expectations
    .filter(({ texts }) => texts.length === 0)
    .map(({ method, pattern }) => `announced, but never came: console.${method} ${pattern}`);
  const taken = [...unexpected, ...unmet];
  unexpected = [];
  expectations = [];
  return taken;
}
