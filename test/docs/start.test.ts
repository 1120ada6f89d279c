/** `npm start` serves the demo, as the README says (D4). */
import { spawn, type ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/lib/install.mjs';
import { toolNode } from '../../scripts/lib/project.mjs';
import { packageDescription } from './support/project-files.js';

let server: ChildProcess | undefined;
afterEach(() => server?.kill('SIGTERM'));

/** The address that it prints: on a free port, as another run may serve the demo too. */
function start(): Promise<string> {
  const [, script = ''] = packageDescription.scripts['start']?.split(' ') ?? [];
  return new Promise((resolve, reject) => {
    let output = '';
    server = spawn(toolNode(), [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const look = (chunk: Buffer) => {
      output += stripVTControlCharacters(String(chunk));
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', look);
    server.stderr?.on('data', look);
    server.on('close', () => reject(new Error(`It has ended: ${output}`)));
  });
}

describe('npm start', () => {
  it('serves the portal with the flow in it (D4)', async () => {
    // It would install anew, under the tests that are running, and be ended half-way.
    expect(isInstalled(), 'the packages of the lock file are installed: npm ci').toBe(true);
    const address = await start();
    const page = await fetch(address);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('<redress-flow');
    const [, script = ''] = /<script type="module" src="(?!\/@vite)([^"]+)"/.exec(html) ?? [];
    const module = await fetch(new URL(script, address));
    expect(module.headers.get('Content-Type')).toContain('javascript');
    expect(module.status).toBe(200);
  });
});
