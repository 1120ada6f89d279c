/**
 * Line coverage of `src` from Chromium. The counts of all test files are added up while the tests
 * run and are mapped to the TypeScript lines once, at the end; mapping them per test file, as the
 * runner's own coverage does, takes longer than the tests.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { convert } from 'ast-v8-to-istanbul';
import { parseAstAsync } from 'vite';
import { formatLcov } from '../../scripts/lib/lcov.mjs';

/** @typedef {import('@bcoe/v8-coverage').ScriptCov} ScriptCov */
/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

export class ChromiumCoverage {
  /** @type {Map<string, ScriptCov>} by the path of the chunk */
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
      const known = this.#scripts.get(path);
      const merged = known ? mergeScriptCovs([known, script]) : script;
      if (merged) this.#scripts.set(path, merged);
    }
  }

  /**
   * @param {ReadonlyMap<string, OutputChunk>} chunks what the browser was served, by path
   * @param {string} lcovFile
   */
  async write(chunks, lcovFile) {
    /** @type {import('../../scripts/lib/lcov.mjs').LineHits} */
    const files = new Map();
    for (const [path, { code, map, moduleIds }] of chunks) {
      const coverage = this.#scripts.get(path);
      if (!coverage || !map || !moduleIds.some(isSource)) continue;
      const converted = await convert({
        ast: await parseAstAsync(code),
        code,
        // Where the bundler would have written it: its source map counts from there.
        coverage: { ...coverage, url: `file://${resolve('dist', `.${path}`)}` },
        sourceMap: /** @type {any} */ (map),
      });
      for (const [file, data] of Object.entries(converted)) {
        if (isSource(file)) files.set(relative('.', file).replaceAll(sep, '/'), lineHits(data));
      }
    }
    await mkdir(dirname(lcovFile), { recursive: true });
    await writeFile(lcovFile, formatLcov(files));
  }
}

/** @param {string} file */
const isSource = (file) => file.startsWith(resolve('src') + sep);

/** @param {Awaited<ReturnType<typeof convert>>[string]} file */
function lineHits(file) {
  /** @type {Map<number, number>} */
  const lines = new Map();
  for (const [key, { start }] of Object.entries(file.statementMap)) {
    lines.set(start.line, Math.max(lines.get(start.line) ?? 0, file.s[key] ?? 0));
  }
  return lines;
}
