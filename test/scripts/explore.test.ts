/** `npm run explore`, as far as no browser is needed; `npm run explore -- --self-test` does the rest. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { argumentsOf, findBombadil } from '../../scripts/lib/explore/bombadil.mjs';
import { buildSpecification } from '../../scripts/lib/explore/build-site.mjs';
import { parseExploreOptions, usage } from '../../scripts/lib/explore/options.mjs';
import { pages } from '../../scripts/lib/explore/pages.mjs';
import { fileOf } from '../../scripts/lib/explore/serve-site.mjs';
import { summaryOf } from '../../scripts/lib/explore/trace.mjs';
import { defective } from '../../scripts/lib/deliberate-defect.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { PLANTED_DEFECTS } from '../explore/planted-defects.mjs';

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

describe('argumentsOf', () => {
  const exploration = { address: 'http://a/', specification: 'spec.js', output: 'out' };

  it('ends at the first violation, or does again what a trace says', () => {
    const place = { ...exploration, width: 375, height: 812 };
    const exploring = argumentsOf({ ...place, seconds: 60 });
    expect(exploring.join(' ')).toContain('--exit-on-violation --time-limit 60s');
    const replaying = argumentsOf({ ...place, trace: 'out/trace.jsonl' });
    expect(replaying.join(' ')).toContain('--reproduce out/trace.jsonl');
    expect(replaying).not.toContain('--exit-on-violation');
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
    expect(output).toContain('browser process');
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

  it('counts actions and states, and names what broke with what was seen', () => {
    const lines = [line('a'), line('b'), line('a', [{ name: 'amountsAreRight' }]), '{"torn'];
    expect(summaryOf(lines)).toEqual({
      actions: 3,
      states: ['a', 'b'],
      violations: ['amountsAreRight'],
      problems: ['amounts: not computed: $NaN'],
    });
  });

  it('has nothing to say of a run that wrote nothing', () => {
    expect(summaryOf([])).toEqual({ actions: 0, states: [], violations: [], problems: [] });
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
