/**
 * Builds the embed: an ES module with the code that a page needs at once, files for what is needed
 * later, and a classic script that loads the module from a fixed address. Bundles in memory; writes
 * nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { withLaterFiles } from './later-files.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { minifiedOutput } from './minified-output.mjs';
import { ownCopies } from './own-copies.mjs';
import { ownPolicyName } from './own-policy-name.mjs';
import { pastNamedElements } from './past-named-elements.mjs';
import { namelessLanguages } from './nameless-languages.mjs';
import { inProject, projectRoot } from './project.mjs';
import { withoutMetadata } from './without-metadata.mjs';
import { zodSubset } from './zod-subset.mjs';

/** @typedef {{ name: string, code: string }} EmbedFile */
/** @typedef {import('vite').Rolldown.RolldownOutput} RolldownOutput */

export const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
);

const MODULE = 'redress.mjs';

/** What `integrity` attributes hold. @param {string | Uint8Array} content */
export const integrityOf = (content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @param {import('vite').InlineConfig} config */
export async function bundleWith({ build: options, ...config }) {
  const results = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    ...config,
    build: { write: false, target: 'es2022', modulePreload: false, ...options },
  });
  const outputs = /** @type {RolldownOutput[]} */ ([results].flat());
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

/** @returns {Promise<import('vite').Rolldown.OutputChunk[]>} */
export function bundleModule() {
  return bundleWith({
    plugins: [
      minifyTemplates(),
      namelessLanguages(),
      zodSubset(),
      ownCopies(),
      ownPolicyName(),
      pastNamedElements(),
      withoutMetadata(),
    ],
    build: {
      lib: { entry: { redress: inProject('src/embed/redress.ts') }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...minifiedOutput,
          entryFileNames: '[name].mjs',
          chunkFileNames: 'chunks/[name]-[hash].mjs',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'at-once', tags: ['$initial'] }],
          },
        },
      },
    },
  });
}

/** As `bundleModule`, finished. @returns {Promise<EmbedFile[]>} */
export async function buildModule() {
  const chunks = await bundleModule();
  const files = chunks
    .map(({ fileName, code }) => ({ name: fileName, code }))
    .toSorted((a, b) => Number(b.name === MODULE) - Number(a.name === MODULE));
  return withLaterFiles(files, integrityOf);
}

/**
 * A classic script that is a whole by itself.
 * @param {string} name of the file, and of its source
 * @param {Record<string, unknown>} [facts] written into it
 * @returns {Promise<EmbedFile>}
 */
async function bundleScript(name, facts = {}, source = name) {
  const [script] = await bundleWith({
    define: Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [
        `REDRESS_${fact.toUpperCase()}`,
        JSON.stringify(value),
      ]),
    ),
    build: {
      lib: {
        entry: { [name]: inProject(`src/embed/${source}.ts`) },
        formats: ['iife'],
        name: 'Redress_',
      },
      rolldownOptions: { output: { ...minifiedOutput, entryFileNames: '[name].js' } },
    },
  });
  if (!script) throw new Error(`${name}.js was not built`);
  return { name: `${name}.js`, code: script.code };
}

/**
 * Every file of one version.
 * @param {string} base where the files will be, with a slash at its end
 * @returns {Promise<EmbedFile[]>}
 */
export async function buildEmbed(base) {
  const files = await buildModule();
  const integrity = integrityOf(files[0]?.code ?? '');
  return [
    await bundleScript('redress', { version, base, integrity }, 'loader'),
    ...files,
    await bundleScript('frame'),
    await bundleScript('frame-host'),
  ];
}
