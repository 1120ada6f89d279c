/**
 * Line coverage of `src` from Chromium. The counts of all test files are added up while the tests
 * run and are mapped to the TypeScript lines once, at the end; mapping them per test file, as the
 * runner's own coverage does, takes longer than the tests.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAstAsync } from 'vite';
import { formatLcov } from '../../scripts/lib/lcov.mjs';

/** @typedef {import('@bcoe/v8-coverage').ScriptCov} ScriptCov */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

export class ChromiumCoverage {
  /** @type {Map<string, ScriptCov>} by path below the server's root, such as `/src/index.ts` */
  #scripts = new Map();
  /** @type {WeakMap<Page, CDPSession>} */
  #profilers = new WeakMap();

  /** @param {Page} page */
  async start(page) {
    const profiler = await page.createCDPSession();
    await profiler.send('Profiler.enable');
    await profiler.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.#profilers.set(page, profiler);
  }

  /** Adds what the page has run since it was last asked. @param {Page} page */
  async collect(page) {
    const taken = await this.#profilers.get(page)?.send('Profiler.takePreciseCoverage');
    for (const script of taken?.result ?? []) {
      const path = URL.canParse(script.url) ? new URL(script.url).pathname : '';
      if (!path.startsWith('/src/') || !path.endsWith('.ts')) continue;
      const known = this.#scripts.get(path);
      const merged = known ? mergeScriptCovs([known, script]) : script;
      if (merged) this.#scripts.set(path, merged);
    }
  }

  /**
   * @param {import('vite').ViteDevServer} vite that served the scripts
   * @param {string} lcovFile
   */
  async write(vite, lcovFile) {
    /** @type {import('../../scripts/lib/lcov.mjs').LineHits} */
    const files = new Map();
    for (const [path, coverage] of this.#scripts) {
      const served = await vite.transformRequest(path);
      const map = served?.map;
      if (!served || !map || !('mappings' in map) || map.mappings === '') continue;
      const file = resolve(`.${path}`);
      const { [file]: converted } = await convert({
        ast: await parseAstAsync(served.code),
        code: served.code,
        coverage: { ...coverage, url: `file://${file}` },
        sourceMap: /** @type {any} */ ({ ...map, sources: [file] }),
      });
      if (converted) files.set(path.slice(1), lineHits(converted));
    }
    await mkdir(dirname(lcovFile), { recursive: true });
    await writeFile(lcovFile, formatLcov(files));
  }
}

/** @param {Awaited<ReturnType<typeof convert>>[string]} file */
function lineHits(file) {
  /** @type {Map<number, number>} */
  const lines = new Map();
  for (const [key, { start }] of Object.entries(file.statementMap)) {
    lines.set(start.line, Math.max(lines.get(start.line) ?? 0, file.s[key] ?? 0));
  }
  return lines;
}
