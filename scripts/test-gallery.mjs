/**
 * `npm run test:gallery`: the state gallery in all themes, directions and widths, and pictures of it
 * beside those of another commit. `npm run test:gallery -- --help` says what can be chosen.
 */
import { parseGalleryOptions, usage } from './lib/gallery/options.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { runInnerProcess } from './lib/two-processes.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (parseGalleryOptions(args).help) {
    console.log(usage);
    return;
  }
  ensureInstalled();
  await runInnerProcess('scripts/lib/gallery/main.mjs', args);
});
