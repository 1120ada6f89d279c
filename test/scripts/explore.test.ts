/** `npm run explore`, as far as no browser is needed; `npm run explore -- --self-test` does the rest. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { argumentsOf, findBombadil } from '../../scripts/lib/explore/bombadil.mjs';
import { buildSpecification } from '../../scripts/lib/explore/build-site.mjs';
import { parseExploreOptions, usage } from '../../scripts/lib/explore/options.mjs';
import { pages } from '../../scripts/lib/explore/pages.mjs';
import { recordedOf } from '../../scripts/lib/explore/recorded.mjs';
import { fileOf } from '../../scripts/lib/explore/serve-site.mjs';
import { summaryOf } from '../../scripts/lib/explore/trace.mjs';
import { defective } from '../../scripts/lib/deliberate-defect.mjs';
import { run } from '../../scripts/lib/run.mjs';
import type { Target, Targets } from '../explore/look/targets.js';
import { PLANTED_DEFECTS } from '../explore/planted-defects.mjs';
import type { Recorded } from '../explore/replay.js';

describe('parseExploreOptions', () => {
  it('explores every page in both widths for five minutes each', () => {
    expect(parseExploreOptions([])).toMatchObject({ minutes: 5, widths: [375, 1280], seed: 1 });
    expect(parseExploreOptions([]).pages.map(({ name }) => name)).toEqual([
      'demo',
      'panels',
      'playground',
      'embed',
    ]);
  });

  it('explores one page in one width for as long as is asked', () => {
    const args = ['--page', 'embed', '--width', '375', '--minutes', '0.5', '--seed', '7'];
    const { pages: chosen, ...options } = parseExploreOptions(args);
    expect(chosen.map(({ name }) => name)).toEqual(['embed']);
    expect(options).toMatchObject({ widths: [375], minutes: 0.5, seed: 7 });
  });

  it('refuses what is no page, width, time or seed', () => {
    expect(() => parseExploreOptions(['--page', 'home'])).toThrow('must be one of demo, panels');
    expect(() => parseExploreOptions(['--width', '400'])).toThrow('must be one of 375, 1280');
    expect(() => parseExploreOptions(['--minutes', '0'])).toThrow('must be a number above 0');
    expect(() => parseExploreOptions(['--minutes', 'x'])).toThrow('must be a number above 0');
    expect(() => parseExploreOptions(['--seed', '1.5'])).toThrow('must be a whole number');
  });

  it('lets a replay and the self-test choose for themselves', () => {
    expect(parseExploreOptions(['--replay', 'some/run'])).toMatchObject({ replay: 'some/run' });
    expect(parseExploreOptions(['--self-test'])).toMatchObject({ selfTest: true });
    expect(() => parseExploreOptions(['--self-test', '--page', 'demo'])).toThrow('--self-test');
  });

  it('names each option in its help', () => {
    for (const option of ['minutes', 'page', 'width', 'seed', 'replay', 'self-test']) {
      expect(usage).toContain(`--${option}`);
    }
  });
});

describe('findBombadil', () => {
  it('finds an executable on Linux, and says where there is none', () => {
    expect(existsSync(findBombadil('linux', 'x64'))).toBe(true);
    expect(() => findBombadil('win32', 'x64')).toThrow('no explorer for win32');
  });
});

describe('recordedOf', () => {
  it('waits for the target of a click, and does everything else as it was', () => {
    const fingerprint = { tag: 'button', text_content: 'Send' };
    const point = { x: 1, y: 2 };
    expect(recordedOf({ Click: { fingerprint, point } })).toMatchObject({
      target: { fingerprint: { tag: 'button', textContent: 'Send', id: null }, point },
      isDouble: false,
    });
    const double = { DoubleClick: { fingerprint, point, delay_millis: 60 } };
    expect(recordedOf(double)).toMatchObject({ isDouble: true });
    expect(recordedOf('Reload')).toEqual({ action: 'Reload' });
    expect(recordedOf({ PressKey: { code: 13 } })).toEqual({ action: { PressKey: { code: 13 } } });
  });

  it('types the same text by a pattern that only this text matches', () => {
    const text = 'a.b [1-9]+ (x|y) ^$ \\d {2} "&&" #';
    const recorded = recordedOf({ TypeText: { text, delay_millis: 1 } });
    const pattern = JSON.stringify(recorded).match(/"Regexp":("(?:[^"\\]|\\.)*")/)?.[1] ?? '""';
    expect(new RegExp(`^${JSON.parse(pattern) as string}$`).test(text)).toBe(true);
  });
});

describe('nextOf', () => {
  const target = (name: string, x: number): Target => ({
    fingerprint: recordedTarget(name).target.fingerprint,
    point: { x, y: 0 },
  });
  const recordedTarget = (name: string) => {
    const click = { fingerprint: { tag: 'a', href: `http://a.example:1/${name}` }, point: here };
    return recordedOf({ Click: click }) as Extract<Recorded, { target: Target }>;
  };
  const here = { x: 10, y: 0 };
  const targets = (...product: Target[]): Targets => ({
    ...{ primary: [], boxesOfRows: [], buttonsOfRows: [], host: [] },
    product,
  });

  it('takes the nearest of what looks the same, once it is there', async () => {
    const { nextOf } = await import('../explore/replay.js');
    const steps: Recorded[] = [recordedTarget('help'), { action: 'Reload' }];
    expect(nextOf(steps, null)).toBe('Wait');
    expect(nextOf(steps, targets(target('other', 10)))).toBe('Wait');
    const near = target('help', 12);
    expect(nextOf(steps, targets(target('help', 90), near))).toEqual({ Click: near });
    expect(nextOf(steps, null)).toBe('Reload');
    expect(nextOf(steps, null)).toBe('Wait');
  });
});

const bombadil = (() => {
  try {
    return findBombadil();
  } catch {
    return undefined;
  }
})();

describe('the specification', () => {
  it.skipIf(!bombadil)('is taken by the explorer, which then looks for its browser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'specification-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const specification = join(folder, 'spec.js');
    await buildSpecification(specification, { explainsSettings: false, wayOnSeconds: 1 });
    const place = { address: 'http://shop.example/', width: 375, height: 812, seconds: 1 };
    const args = argumentsOf({ ...place, specification, output: join(folder, 'out') });
    // Node is no browser.
    const env = { ...process.env, CHROME: process.execPath, TMPDIR: folder };
    const { output } = await run(bombadil ?? '', args, { cwd: folder, env });
    expect(output).toMatch(/browser process/i);
  });
});

describe('fileOf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'index.html'), '<html><head><title>A page</title></head></html>');
  writeFileSync(join(folder, 'a.js'), 'go();');

  it('gives a page its first script, and other files as they are', async () => {
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const page = await fileOf(folder, '/index.html');
    expect(await page.text()).toContain('<head><script src="/explore/begin.js"></script><title>');
    expect(await (await fileOf(folder, '/a.js')).text()).toBe('go();');
    expect((await fileOf(folder, '/b.js')).status).toBe(404);
    expect((await fileOf(folder, '/../../package.json')).status).toBe(404);
  });
});

describe('summaryOf', () => {
  const line = (step: string, violations: readonly { name: string }[] = []) =>
    JSON.stringify({
      action: 'Wait',
      snapshots: [
        { name: 'state', value: step },
        { name: 'amounts', value: ['not computed: $NaN'] },
        { name: 'targets', value: {} },
      ],
      violations,
    });

  it('counts actions and states, and names what broke with what was seen', async () => {
    const lines = [line('a'), line('b'), line('a', [{ name: 'amountsAreRight' }]), '{"torn'];
    expect(await summaryOf(lines)).toEqual({
      actions: 3,
      states: ['a', 'b'],
      violations: ['amountsAreRight'],
      problems: ['in the state "a"', 'amounts: not computed: $NaN'],
    });
  });

  it('has nothing to say of a run that wrote nothing', async () => {
    expect(await summaryOf([])).toEqual({ actions: 0, states: [], violations: [], problems: [] });
  });
});

describe('the planted defects', () => {
  it.each(PLANTED_DEFECTS)('finds its place in the sources: $name', (defect) => {
    expect(() => defective(defect)).not.toThrow();
    expect(pages.map(({ name }) => name)).toContain(defect.page);
  });

  it('breaks each of the properties once at least', () => {
    const specification = readFileSync('test/explore/spec.ts', 'utf8');
    const own = [...specification.matchAll(/export const (\w+) = always/g)].map(([, name]) => name);
    const broken = PLANTED_DEFECTS.map(({ breaks }) => breaks);
    expect(own.length).toBeGreaterThan(0);
    expect(broken).toEqual(expect.arrayContaining(own));
  });
});
