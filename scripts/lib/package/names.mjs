/** Every name by which the installed package can be imported, those with a star written out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For markup in frameworks: these types need the framework's own. */
const OF_FRAMEWORKS = ['redress/react', 'redress/solid', 'redress/svelte', 'redress/vue'];

/** @param {string} folder @returns {Promise<{ modules: string[], types: string[] }>} */
export async function namesIn(folder) {
  const root = join(folder, 'node_modules/redress');
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  /** @param {'default' | 'types'} condition */
  const namesWith = (condition) =>
    Object.entries(exports).flatMap(([name, target]) => {
      const file = target[condition];
      if (typeof target === 'string' || file === undefined) return [];
      const specifier = name.replace('.', 'redress');
      const [before = '', after] = file.split('*');
      if (after === undefined) return [specifier];
      return globSync(file, { cwd: root }).map((found) => {
        const path = `./${found.replaceAll('\\', '/')}`;
        return specifier.replace('*', path.slice(before.length, -after.length));
      });
    });
  return {
    modules: namesWith('default'),
    types: namesWith('types').filter((name) => !OF_FRAMEWORKS.includes(name)),
  };
}
