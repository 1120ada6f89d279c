/** Builds what is explored into one folder: the demo pages, the embed, a page with it, the specification. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { defective } from '../deliberate-defect.mjs';
import { buildEmbed, bundleWith, version } from '../embed.mjs';
import { inProject } from '../project.mjs';

/** @typedef {import('../deliberate-defect.mjs').SourcePiece} SourcePiece */

/** The first script of every page, and that of the page with the embed. */
export const SCRIPTS = { begin: '/explore/begin.js', host: '/explore/host.js' };
const EMBED = `/redress/${version}/`;

/**
 * @param {string} folder
 * @param {{ hasEmbed: boolean, defect?: SourcePiece }} options `defect` is one of the demo pages
 */
export async function buildSite(folder, { hasEmbed, defect }) {
  await buildDemo(folder, defect);
  await writeIn(folder, SCRIPTS.begin, await bundleScript('test/explore/page/begin.ts'));
  if (!hasEmbed) return;
  await writeIn(folder, SCRIPTS.host, await bundleScript('test/explore/page/host.ts'));
  await cp(inProject('test/explore/page/embed.html'), join(folder, 'embed.html'));
  for (const { name, code } of await buildEmbed(EMBED)) await writeIn(folder, EMBED + name, code);
}

/** Not minified, so that a stack tells where something is. @param {string} folder @param {SourcePiece} [defect] */
async function buildDemo(folder, defect) {
  await build({
    configFile: inProject('vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    plugins: defect ? [defective(defect)] : [],
    build: { outDir: folder, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
}

/** @param {string} entry */
async function bundleScript(entry) {
  const [script] = await bundleWith({
    build: { minify: false, lib: { entry: inProject(entry), formats: ['iife'], name: 'Explored' } },
  });
  return script?.code ?? '';
}

/**
 * @param {string} file to be written
 * @param {{ explainsSettings: boolean, wayOnSeconds: number }} explored
 * @param {readonly import('../../../test/explore/replay.js').Recorded[]} [recorded] to be done again
 */
export async function buildSpecification(file, explored, recorded) {
  const [specification] = await bundleWith({
    define: {
      EXPLORED: JSON.stringify(explored),
      RECORDED: JSON.stringify(recorded ?? null),
      RECORDS_FILE: JSON.stringify(inProject('demo/public/sample-call-records.csv')),
    },
    build: {
      minify: false,
      lib: { entry: inProject('test/explore/spec.ts'), formats: ['es'] },
      // The explorer has them in itself.
      rolldownOptions: { external: /^@antithesishq\// },
    },
  });
  await writeFile(file, specification?.code ?? '');
}

/** @param {string} folder @param {string} path @param {string} content */
async function writeIn(folder, path, content) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
