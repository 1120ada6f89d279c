/**
 * Puts snippets of a page into files, so that they can be type-checked as an installed package's
 * user would write them, and run against the sources. The files live below the ignored cache folder
 * until `remove` is called.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runNode } from '../../../scripts/lib/run.mjs';
import { isModule, sourceOf, withSources } from './package-exports.js';
import { packageDescription } from './project-files.js';

/** By file name, such as `adapter.ts`. */
export type SnippetFiles = Readonly<Record<string, string>>;

const { exports } = packageDescription;

export class Snippets {
  readonly #folder: string;
  readonly #files: SnippetFiles;
  #runs = 0;

  constructor(files: SnippetFiles) {
    mkdirSync('.cache', { recursive: true });
    this.#folder = mkdtempSync(resolve('.cache', 'snippets-'));
    this.#files = files;
  }

  /** What the compiler says of the snippets as they are written; of the sources it says nothing here. */
  async typeErrors(): Promise<string[]> {
    const folder = this.#write('typed', (code) => code);
    const config = {
      extends: this.#fromHere(folder, 'tsconfig.json'),
      compilerOptions: { types: [], paths: this.#paths(folder) },
      include: ['*.ts'],
      exclude: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { output } = await runNode('node_modules/typescript-7/bin/tsc', [
      '-p',
      join(folder, 'tsconfig.json'),
      '--noEmit',
    ]);
    const lines = output.split('\n').filter((line) => line.includes('error TS'));
    return lines.filter((line) => !line.startsWith('src/'));
  }

  /** Runs one of the snippets anew, with the package's names leading to the sources. */
  async run(file: string): Promise<Readonly<Record<string, unknown>>> {
    this.#runs += 1;
    const folder = this.#write(`run-${this.#runs}`, (code) =>
      withSources(code, exports, (source) => this.#fromHere(join(this.#folder, 'run'), source)),
    );
    return (await import(/* @vite-ignore */ join(folder, file))) as Record<string, unknown>;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(name: string, change: (code: string) => string): string {
    const folder = join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    for (const [file, code] of Object.entries(this.#files)) {
      writeFileSync(join(folder, file), change(code));
    }
    return folder;
  }

  /** As package.json's `exports` say, in the words of the compiler. */
  #paths(folder: string): Record<string, string[]> {
    const names = Object.keys(exports).filter((name) => isModule(name, exports));
    return Object.fromEntries(
      names.map((name) => {
        const specifier = name.replace('.', 'redress');
        return [specifier, [this.#fromHere(folder, sourceOf(specifier, exports))]];
      }),
    );
  }

  #fromHere(folder: string, file: string): string {
    return relative(folder, resolve(file)).replaceAll('\\', '/');
  }
}
