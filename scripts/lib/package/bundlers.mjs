/** Three bundlers with what they do by default for production: the files that they make of a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { runCommand } from '../npm.mjs';

/**
 * @typedef {object} Bundle
 * @property {ReadonlyMap<string, string>} files their code, by name
 * @property {readonly string[]} entry loaded at once
 * @property {(name: string) => readonly string[]} together what is loaded with a file, itself included
 */
/** @typedef {(page: string, folder: string) => Promise<Bundle>} Bundler page: the folder of index.html and main.ts; folder: of the packages */

/** Two modules and what they import at once. @param {ReadonlyMap<string, string>} files */
const closureIn = (files) => (/** @type {string} */ name) => {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const imports = (files.get(next) ?? '').matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g);
    for (const [, imported = ''] of imports) waiting.push(imported);
  }
  return [...found];
};

/** @param {string} folder */
const scriptsIn = (folder) =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** @type {Bundler} */
async function withVite(page) {
  await build({
    configFile: false,
    root: page,
    logLevel: 'error',
    build: { outDir: 'with-vite', emptyOutDir: true },
  });
  const out = join(page, 'with-vite');
  const files = scriptsIn(join(out, 'assets'));
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const [, entry = ''] = /<script[^>]+src="\/assets\/([^"]+)"/.exec(html) ?? [];
  const together = closureIn(files);
  return { files, entry: together(entry), together };
}

/** @type {Bundler} */
async function withEsbuild(page, folder) {
  const esbuild = createRequire(join(folder, 'package.json'))('esbuild');
  const outdir = join(page, 'with-esbuild');
  await esbuild.build({
    entryPoints: [join(page, 'main.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    outdir,
    logLevel: 'error',
  });
  const files = scriptsIn(outdir);
  const together = closureIn(files);
  return { files, entry: together('main.js'), together };
}

/** @type {Bundler} of what the compiler has written: its own way with TypeScript needs a loader */
async function withWebpack(page, folder) {
  const written = join(page, 'compiled');
  const tsc = join(folder, 'node_modules/typescript-7/bin/tsc');
  const options = ['-p', page, '--noEmit', 'false', '--outDir', written];
  await runCommand(page, process.execPath, [tsc, ...options]);
  const webpack = createRequire(join(folder, 'package.json'))('webpack');
  const out = join(page, 'with-webpack');
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        entry: join(written, 'main.js'),
        output: { path: out, clean: true },
        performance: false,
      },
      (/** @type {unknown} */ error, /** @type {any} */ done) =>
        error || done.hasErrors() ? reject(error ?? new Error(String(done))) : resolve(done),
    );
  });
  /** @type {{ id: number, files: string[], siblings: number[], initial: boolean }[]} */
  const chunks = stats.toJson({ all: false, chunks: true, chunkRelations: true, ids: true }).chunks;
  const filesOf = (/** @type {typeof chunks} */ some) => some.flatMap(({ files }) => files);
  return {
    files: scriptsIn(out),
    entry: filesOf(chunks.filter(({ initial }) => initial)),
    together: (name) => {
      const own = chunks.filter(({ files }) => files.includes(name));
      const ids = own.flatMap(({ siblings }) => siblings);
      return filesOf([...own, ...chunks.filter(({ id }) => ids.includes(id))]);
    },
  };
}

/** By name. @type {Readonly<Record<string, Bundler>>} */
export const bundlers = { vite: withVite, esbuild: withEsbuild, webpack: withWebpack };
