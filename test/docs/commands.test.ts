/**
 * The commands which the pages name: each exists, and does something with the arguments it is given.
 * What the commands themselves do is shown where their scripts are tested.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBuildOptions } from '../../scripts/lib/build-options.mjs';
import { parseExploreOptions } from '../../scripts/lib/explore/options.mjs';
import { parseGalleryOptions } from '../../scripts/lib/gallery/options.mjs';
import { parseFrameworkOptions } from '../../scripts/lib/frameworks/options.mjs';
import { parseCreateAdapterOptions } from '../../bin/create-adapter/options.mjs';
import { parseMockServerOptions } from '../../bin/mock-server/options.mjs';
import { parsePackageOptions } from '../../scripts/lib/package/options.mjs';
import { parseSimulateOptions } from '../../scripts/lib/simulate/options.mjs';
import { parseSizeOptions } from '../../scripts/lib/size-options.mjs';
import { parseLoadedOptions } from '../../scripts/lib/test-loaded/options.mjs';
import { parseOptions } from '../../scripts/lib/test-run/options.mjs';
import { parseTextsOptions } from '../../scripts/lib/texts/options.mjs';
import { AWAITED_COMMANDS } from './support/awaited.js';
import { codeBlocks, codeSpans } from './support/markdown.js';
import { packageDescription, pages } from './support/project-files.js';

const { scripts, devDependencies } = packageDescription;

interface Command {
  readonly page: string;
  readonly text: string;
}

const commandsIn = pages.flatMap(({ file, text }): Command[] => {
  const lines = codeBlocks(text, 'sh').flatMap(({ code }) => code.trim().split('\n'));
  const spans = codeSpans(text).filter((span) => /^(npm|npx) (?!run$)/.test(span));
  return [...lines, ...spans].map((command) => ({ page: file, text: command }));
});

/** Of npm itself; `npm run test:package` runs those about the package. */
const OF_NPM = [
  'npm audit signatures',
  'npm install',
  'npm install redress',
  'npm owner ls redress',
  'npm publish',
  'npm publish --dry-run',
  'npm version minor -m "Release %s"',
];

const isScript = ({ text }: Command) => text.startsWith('npm ') && !OF_NPM.includes(text);

/** The commands of the package: each takes what follows its name, or throws. */
const ofPackage: Readonly<Record<string, (args: string[]) => unknown>> = {
  '--version': () => {},
  'create-adapter': parseCreateAdapterOptions,
  'mock-server': parseMockServerOptions,
};

/** The name in `scripts`, and what follows `--`. */
function parseCommand(text: string): { script: string; args: string[] } {
  const found = /^npm (?:run )?([a-z:-]+)(?: -- (.+))?$/.exec(text);
  const [, script = '', args = ''] = found ?? [];
  return { script, args: args.split(' ').filter(Boolean).map(unquote) };
}

const unquote = (argument: string) => argument.replace(/^'(.*)'$/, '$1');

/** What the arguments of a command must find, so that the command does not run for nothing. */
const finds: Readonly<Record<string, (args: string[]) => number>> = {
  test: (args) => {
    const { check, node, engines } = parseOptions(args);
    return Number(check) + Number(node) + engines.length;
  },
  'test:loaded': (args) => parseLoadedOptions(args).runs,
  'test:frameworks': (args) => parseFrameworkOptions(args).chosen.length,
  'test:package': (args) => parsePackageOptions(args).steps.length,
  'mock-server': (args) => Object.keys(parseMockServerOptions(args)).length,
  simulate: (args) => parseSimulateOptions(args).histories,
  explore: (args) => parseExploreOptions(args).pages.length,
  'test:gallery': (args) => parseGalleryOptions(args).parts.length,
  texts: (args) => parseTextsOptions(args).what.length,
  bench: ([wanted = '']) =>
    globSync('test/bench/**/*.bench.{ts,mjs}').filter((file) => file.includes(wanted)).length,
  build: (args) => parseBuildOptions(args).embedBase.length,
  size: (args) => Object.values(parseSizeOptions(args)).filter(Boolean).length,
};

describe('the commands in the pages', () => {
  it('should be found', () => {
    const named = new Set(commandsIn.map(({ text }) => text));
    expect([...named]).toEqual(expect.arrayContaining(['npm start', 'npm test', 'npm run check']));
  });

  it.each(commandsIn.filter(isScript))(
    'should be a script of package.json: $text ($page)',
    ({ text }) => {
      const { script } = parseCommand(text);
      const command = scripts[script];
      expect(command, `"${script}" in package.json`).toBeDefined();
      const [tool = '', file = ''] = command?.split(' ') ?? [];
      if (tool === 'node') expect(existsSync(file), file).toBe(true);
      else expect(Object.keys(devDependencies)).toContain(tool);
    },
  );

  it.each(commandsIn.filter(({ text }) => text.startsWith('npx ')))(
    'are commands of the package with options that it takes (D4): $text ($page)',
    ({ text }) => {
      const [name = '', command = '', ...args] = text.split(' ').slice(1);
      expect(Object.keys(packageDescription.bin)).toContain(name);
      expect(Object.keys(ofPackage)).toContain(command);
      expect(() => ofPackage[command]?.(args)).not.toThrow();
    },
  );

  it('are all of those that are of npm itself', () => {
    const named = new Set(commandsIn.map(({ text }) => text));
    expect(OF_NPM.filter((text) => !named.has(text))).toEqual([]);
  });

  const withArguments = commandsIn.filter(
    ({ text }) => text.includes(' -- ') && !AWAITED_COMMANDS.includes(text),
  );
  it.each(withArguments)('should find something to do: $text ($page)', ({ text }) => {
    const { script, args } = parseCommand(text);
    expect(finds[script]?.(args), `a check of the arguments of ${script}`).toBeGreaterThan(0);
  });
});

describe('CONTRIBUTING.md', () => {
  it('should name only variables that the tools read', () => {
    const page = pages.find(({ file }) => file === 'CONTRIBUTING.md');
    const names = codeSpans(page?.text ?? '').filter((span) => /^[A-Z]+(_[A-Z]+)+$/.test(span));
    expect(names.length).toBeGreaterThan(0);
    const tools = globSync('{scripts,test/runner,test/support}/**/*.{mjs,ts}');
    const source = tools.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(names.filter((name) => !source.includes(name))).toEqual([]);
  });
});
