/** Whether the types of every name of the package hold for a strict project that checks them all. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../npm.mjs';
import { namesIn } from './names.mjs';

const RESOLUTIONS = [
  { moduleResolution: 'bundler', module: 'ESNext' },
  { moduleResolution: 'node16', module: 'Node16' },
  { moduleResolution: 'nodenext', module: 'NodeNext' },
];

const COMPILERS = ['typescript', 'typescript-7'];

/** With `@types/*` of nobody, as in a project that has none. */
const configOf = (/** @type {object} */ resolution) => ({
  compilerOptions: {
    ...resolution,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  },
  include: ['*.ts'],
});

/** @param {readonly string[]} names */
const importOf = (names) => `${names.map((name) => `import type {} from '${name}';`).join('\n')}
import { registerAdapter, type BillingAdapter } from 'redress/adapter';
import { createDemoAdapter } from 'redress/adapters/demo';

const adapter: BillingAdapter = createDemoAdapter();
registerAdapter('mine', () => adapter);

declare const flow: HTMLElementTagNameMap['redress-flow'];
flow.adapter = adapter;
flow.addEventListener('redress-submitted', ({ dispute }) => dispute.reference.toUpperCase());
// @ts-expect-error An adapter has methods.
flow.adapter = {};
// @ts-expect-error A dispute has no such property.
flow.addEventListener('redress-submitted', ({ dispute }) => dispute.referense);
`;

/** @param {import('./main.mjs').Consumer} consumer */
export async function checkTypes({ folder }) {
  const project = join(folder, 'types');
  await mkdir(project, { recursive: true });
  const { types } = await namesIn(folder);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(project, 'uses.ts'), importOf(types));
  for (const resolution of RESOLUTIONS) {
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(configOf(resolution)));
    for (const compiler of COMPILERS) {
      const tsc = join(folder, 'node_modules', compiler, 'bin/tsc');
      await runCommand(project, process.execPath, [tsc, '-p', project]);
    }
  }
  const ways = RESOLUTIONS.map(({ moduleResolution }) => moduleResolution).join(', ');
  return `  ${types.length} names, strict, all libraries checked: ${ways}, with ${COMPILERS.join(' and ')}`;
}
