/** Plants one defect after the other, and sees whether the explorer finds it. */
import { rmSync } from 'node:fs';
import { PLANTED_DEFECTS } from '../../../test/explore/planted-defects.mjs';
import { pages } from './pages.mjs';
import { explore, withSite } from './run.mjs';

/** @typedef {import('../../../test/explore/planted-defects.mjs').PlantedDefect} PlantedDefect */

const SECONDS = 60;
/** Short enough to be over within that time. */
const WAY_ON_SECONDS = 15;
const WIDTH = 1280;

/** @returns {Promise<boolean>} whether each was found */
export async function testItself() {
  const width = Math.max(...PLANTED_DEFECTS.map(({ name }) => name.length));
  let missed = 0;
  for (const defect of PLANTED_DEFECTS) {
    const { violations, actions, seconds } = await lookFor(defect);
    const isFound = violations.includes(defect.breaks);
    if (!isFound) missed += 1;
    const found = isFound ? defect.breaks : `NOT FOUND (${violations.join(', ') || 'nothing'})`;
    const effort = `${String(actions).padStart(4)} actions ${seconds.toFixed(0).padStart(3)} s`;
    console.log(`${defect.name.padEnd(width)} ${effort}  ${found}`);
  }
  console.log(
    `${PLANTED_DEFECTS.length - missed} of ${PLANTED_DEFECTS.length} defects were found.`,
  );
  return missed === 0;
}

/** @param {PlantedDefect} defect */
function lookFor(defect) {
  return withSite({ hasEmbed: false, defect }, async (site) => {
    const page = pages.find(({ name }) => name === defect.page);
    if (!page) throw new Error(`No such page: ${defect.page}`);
    const began = performance.now();
    const wanted = { page, width: WIDTH, seed: 1 };
    const explored = await explore(site, wanted, {
      seconds: SECONDS,
      wayOnSeconds: WAY_ON_SECONDS,
    });
    const seconds = (performance.now() - began) / 1_000;
    if (explored.violations.includes(defect.breaks)) rmSync(explored.folder, { recursive: true });
    return { ...explored, seconds };
  });
}
