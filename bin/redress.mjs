#!/usr/bin/env node
/** `npx redress`: the commands of the package. Needs nothing but Node and what it depends on. */
import { readFileSync } from 'node:fs';
import { runCreateAdapter } from './create-adapter/run.mjs';
import { runMockServer } from './mock-server/run.mjs';

const usage = `redress COMMAND [options]
  redress create-adapter FOLDER    an adapter to fill in, with its tests and a page
  redress mock-server              a billing system of the HTTP contract, on a port of this machine
  redress --version                the version of the package

redress COMMAND --help lists the options of a command.`;

/** Of the build: a module of its own, so that everything in it is there once. */
const loadBackEnd = () => import(new URL('../dist/testing/mock-server.js', import.meta.url).href);

/** @type {Readonly<Record<string, (args: string[]) => Promise<void> | void>>} */
const commands = {
  'create-adapter': runCreateAdapter,
  'mock-server': (args) => runMockServer(args, loadBackEnd),
  '--version': () => {
    const file = new URL('../package.json', import.meta.url);
    console.log(JSON.parse(readFileSync(file, 'utf8')).version);
  },
  '--help': () => console.log(usage),
};

const [name = '--help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (command === undefined) throw new Error(`There is no command ${name}.\n\n${usage}`);
  await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
