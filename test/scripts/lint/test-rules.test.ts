import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import plugin from '../../../scripts/lint/test-rules.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parserOptions: { lang: 'ts' } } });

const bites = (code: string, message: RegExp) => ({ code, errors: [{ message }] });

tester.run('one-way-to-wait', plugin.rules['one-way-to-wait'], {
  valid: [
    "import { expect, fixture } from '@open-wc/testing';",
    "await until('the dispute is listed', () => store.snapshot.disputes.held);",
    "await arrives('the saved file', saved);",
    'await settle(); await aFrame();',
    'for (let frame = 0; frame < 3; frame += 1) await aFrame();',
    'timers.setTimeout(act, 5_000); clock.now();',
    'const found = { setTimeout: 1 }; interface Timers { setTimeout: () => void }',
    'vi.fn(); expect.fail(); poll();',
    'while (isOpen()) look(() => settle());',
  ],
  invalid: [
    bites("import { expect, waitUntil } from '@open-wc/testing';", /Not `waitUntil`/),
    bites("import { aTimeout as wait } from '@open-wc/testing';", /Not `aTimeout`/),
    bites("import { oneEvent } from '@open-wc/testing';", /Not `oneEvent`/),
    bites("import { nextFrame } from '@open-wc/testing';", /Not `nextFrame`/),
    bites("import { setTimeout as wait } from 'node:timers/promises';", /No timers/),
    bites('await vi.waitFor(() => expect(asked).toBe(1));', /No `vi.waitFor`/),
    bites('await vi.waitUntil(() => asked === 1);', /No `vi.waitUntil`/),
    bites('await expect.poll(() => asked).toBe(1);', /No `expect.poll`/),
    bites('while (!isDone()) await new Promise((r) => setTimeout(r, 20));', /No `setTimeout`/),
    bites('await new Promise(setTimeout);', /No `setTimeout`/),
    bites('window.setInterval(look, 20);', /No `setInterval`/),
    bites('const end = performance.now() + 5_000;', /No `performance.now`/),
    bites('await new Promise(requestAnimationFrame);', /No `requestAnimationFrame`/),
    bites('while (sent.length < 2) await aFrame();', /A loop around `aFrame`/),
    bites('for (;;) { if (isDone()) break; await settle(); }', /A loop around `settle`/),
    bites('do { await aTask(); } while (!isDone());', /A loop around `aTask`/),
  ],
});

tester.run('seeded-samples', plugin.rules['seeded-samples'], {
  valid: [
    'const found = fc.sample(calls, { numRuns: 100, seed: 1 });',
    'fc.assert(fc.property(calls, isSame), { numRuns: 100 }); sample(calls, 100);',
  ],
  invalid: [
    bites('const found = fc.sample(calls, 100);', /has a `seed`/),
    bites('fc.sample(calls); fc.sample(calls, { seed: 1 });', /has a `seed`/),
    bites('fc.sample(calls, { numRuns: 100 });', /has a `seed`/),
  ],
});

tester.run('console-by-trap', plugin.rules['console-by-trap'], {
  valid: [
    "const warnings = expectConsole('warn', /has failed/); console.warn('it has failed');",
    "vi.spyOn(performance, 'now'); spyOn(console, name, 'the console');",
  ],
  invalid: [
    bites('console.warn = (text) => warned.push(text);', /announce the text/),
    bites('globalThis.console.error = () => {};', /announce the text/),
    bites("vi.spyOn(console, 'warn').mockImplementation(() => {});", /announce the text/),
  ],
});

tester.run('no-own-limits', plugin.rules['no-own-limits'], {
  valid: [
    "it('keeps the draft', async () => {}); describe('x', () => {});",
    "it.each([1, 2])('keeps %s', (count) => {});",
    'beforeAll(async () => {});',
    'store.attach(adapter, { retry: { readAttempts: 1 }, timeoutMs: 1_000 });',
    "new BillingError('timeout'); AbortSignal.timeout(1);",
    'export default { test: { testTimeout: TEST_LIMIT_MS } };',
    "replace(URL, 'revokeObjectURL', () => {}, 1);",
  ],
  invalid: [
    bites("it('waits', async function () { this.timeout(60_000); });", /No `.timeout/),
    bites("it('waits', async () => {}).timeout(10_000);", /No `.timeout/),
    bites("describe('x', function () { this.retries(2); });", /No `.retries/),
    bites("it('waits', async () => {}, 60_000);", /A test has no limit/),
    bites("it.each([1])('waits %s', async () => {}, LONG);", /A test has no limit/),
    bites("test.skip('waits', async () => {}, 60_000);", /A test has no limit/),
    bites("it('waits', { timeout: 60_000 }, async () => {});", /A test has no limit/),
    bites('beforeAll(async () => {}, 60_000);', /A hook has no limit/),
    bites('vi.setConfig({ testTimeout: LONG });', /No `vi.setConfig/),
    bites('export default { test: { testTimeout: 60_000 } };', /No number for `testTimeout`/),
    bites('export default { test: { retry: 2 } };', /never run again/),
    bites('export default { test: { retry: { count: 2 } } };', /never run again/),
    bites("export default { testFramework: { config: { ui: 'bdd', retries: 1 } } };", /never run/),
    bites("runNode('vitest.mjs', ['run', '--retry=2']);", /never run again/),
  ],
});
