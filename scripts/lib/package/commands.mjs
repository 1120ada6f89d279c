/** The commands of the package, as its pages tell to run them: with npx. */
import { environmentWith, runCommand } from '../npm.mjs';
import { ProcessFamily } from '../processes.mjs';

/** @typedef {import('./main.mjs').Consumer} Consumer */

/** @param {string} folder @param {string} node @returns {Promise<string>} the holder of the account */
async function askMockServer(folder, node) {
  const family = new ProcessFamily();
  const args = ['redress', 'mock-server', '--origin', 'https://portal.example'];
  const server = family.spawn('npx', args, {
    cwd: folder,
    env: environmentWith(node),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const endpoint = await new Promise((resolve, reject) => {
      let output = '';
      const look = (/** @type {unknown} */ chunk) => {
        output += String(chunk);
        const address = /Listening at (\S+)/.exec(output)?.[1];
        if (address) resolve(address);
      };
      server.stdout?.on('data', look);
      server.stderr?.on('data', look);
      server.on('close', () => reject(new Error(`The mock server has ended: ${output}`)));
    });
    const headers = { Authorization: 'Bearer household', Origin: 'https://portal.example' };
    const response = await fetch(`${endpoint}/account`, { headers });
    if (response.headers.get('Access-Control-Allow-Origin') !== headers.Origin) {
      throw new Error('The mock server does not let the origin ask');
    }
    const { account } = await response.json();
    return account.holderName;
  } finally {
    await family.end();
  }
}

/** @param {Consumer} consumer */
export async function checkCommands({ folder, nodes }) {
  const lines = [];
  for (const { name, path } of nodes) {
    const version = await runCommand(folder, 'npx', ['redress', '--version'], path);
    const help = await runCommand(folder, 'npx', ['redress', 'mock-server', '--help'], path);
    if (!help.includes('--fault-seed')) throw new Error(`mock-server --help says: ${help}`);
    const holder = await askMockServer(folder, path);
    lines.push(`  ${name}: redress ${version}; the mock server answers for ${holder}`);
  }
  return lines.join('\n');
}
