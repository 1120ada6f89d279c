/** `npx redress`, as the package has it: what needs no build. */
import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { packageDescription } from '../docs/support/project-files.js';

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** As npm runs it: the file that package.json names, with any Node. */
function redress(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const file = packageDescription.bin['redress'] ?? '';
    execFile(process.execPath, [file, ...args], (error, said, complained) => {
      resolve({ code: Number(error?.code ?? 0), said, complained });
    });
  });
}

describe('redress', () => {
  it.each([[], ['--help']])('lists the commands (D6): %j', async (...args) => {
    const { code, said } = await redress(...args);
    expect(code).toBe(0);
    expect(said).toContain('redress mock-server');
  });

  it('tells the version of the package (D6)', async () => {
    expect((await redress('--version')).said.trim()).toBe(packageDescription.version);
  });

  it('lists the options of the mock server, without a build (D6)', async () => {
    const { code, said } = await redress('mock-server', '--help');
    expect(code).toBe(0);
    expect(said).toContain('--fault-seed');
  });

  it.each(['serve', 'toString'])(
    'refuses the unknown command %s, and lists the others',
    async (name) => {
      const { code, complained } = await redress(name);
      expect(code).toBe(1);
      expect(complained).toContain(`There is no command ${name}.`);
      expect(complained).toContain('redress mock-server');
    },
  );

  it('refuses a wrong option in one sentence', async () => {
    const { code, complained } = await redress('mock-server', '--port', 'x');
    expect(code).toBe(1);
    expect(complained.trim()).toBe('--port is a whole number from 0 to 65535');
  });
});
