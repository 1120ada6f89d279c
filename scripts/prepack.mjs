/**
 * Run by `npm pack` and `npm publish`: builds what the package contains, in a fresh clone too. Says
 * something only when it fails, since the output of npm may be for a program.
 */
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { runNode } from './lib/run.mjs';

ensureInstalled();
await main(async () => {
  const { ok, output } = await runNode('scripts/build.mjs', ['--no-demo']);
  if (!ok) throw new Error(output);
});
