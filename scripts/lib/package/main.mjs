/** What `npm run test:package` runs, with the Node of the tools. */
import { main } from '../main.mjs';
import { describePacked, PackedPackage } from '../packed-package.mjs';
import { inProject } from '../project.mjs';
import { endWithOuterProcess } from '../two-processes.mjs';
import { checkCommands } from './commands.mjs';
import { checkImports } from './imports.mjs';
import { parsePackageOptions } from './options.mjs';
import { checkPublishing } from './publishing.mjs';
import { checkSizes } from './sizes.mjs';
import { checkTemplate, createTemplate } from './template.mjs';
import { checkTypes } from './types.mjs';

/**
 * @typedef {object} Consumer
 * @property {string} folder with the package installed
 * @property {string} template a folder of it, made by `redress create-adapter`
 * @property {string} archive
 * @property {readonly string[]} files of the package
 * @property {readonly Node[]} nodes
 * @property {boolean} record
 */
/** @typedef {{ name: string, path: string }} Node `path` of its executable */

/** @type {Readonly<Record<import('./options.mjs').StepName, (consumer: Consumer) => Promise<string>>>} */
const steps = {
  types: checkTypes,
  node: checkImports,
  commands: checkCommands,
  template: checkTemplate,
  sizes: checkSizes,
  publish: checkPublishing,
};

const sources = inProject('test/package/consumer');

endWithOuterProcess();
await main(async () => {
  const options = parsePackageOptions(process.argv.slice(2));
  const redress = new PackedPackage(inProject('.cache/package'));
  const packed = await redress.pack();
  console.log(describePacked(packed));
  if (options.writeLocks) {
    await redress.writeLock(sources);
    return;
  }
  const folder = await redress.install(sources);
  /** @type {Node[]} */
  const nodes = [
    { name: 'Node 20.19', path: `${folder}/node_modules/node/bin/node` },
    { name: 'Node 24', path: process.execPath },
  ];
  const consumer = {
    folder,
    template: await createTemplate(folder, nodes[0]),
    archive: redress.archive,
    files: packed.files.map(({ path }) => path),
    nodes,
    record: options.record,
  };
  let failed = 0;
  for (const name of options.steps) {
    const started = performance.now();
    /** @type {string | Error} */
    const outcome = await steps[name](consumer).catch((error) => error);
    const isProblem = outcome instanceof Error;
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    console.log(`${isProblem ? 'FAILED' : 'ok    '} ${name.padEnd(9)} ${seconds} s`);
    console.log(isProblem ? outcome.message : outcome);
    failed += isProblem ? 1 : 0;
  }
  console.log(`${options.steps.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
