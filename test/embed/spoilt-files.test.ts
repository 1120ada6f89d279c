/**
 * The first files of the embed and the other panels, not arriving as they were built. Each test has
 * an origin of its own: no browser has kept anything that an earlier one was sent.
 */
import { expect } from '@open-wc/testing';
import { FOLDER, LOADER, NONCE, PLACE } from '../support/embed-page.js';
import { pageThatAnswers, type PageElsewhere } from '../support/page-elsewhere.js';
import type { Arrival } from '../support/spoiling-server.js';
import {
  FAILURE,
  FALLBACK,
  FIRST_PANEL,
  itWhereLinksAreChecked,
  LATER_PANEL,
  openSpoilt,
  WHERE_CHECKED,
  type SpoiltPage,
} from '../support/spoilt-page.js';

const LATER = 'chunks/later-panels';
const NOT_LOADED = 'Redress could not be loaded from';

/** Nothing of these can run. */
const NOT_ARRIVING = ['missing', 'cut', 'not sent'] as const satisfies readonly Arrival[];

/** As in `sri.json`. */
async function integrityOf(file: string): Promise<string> {
  const content = await (await fetch(FOLDER + file)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
  return `sha384-${btoa(String.fromCodePoint(...hash))}`;
}

const REFUSED = 'The page was told that its script does not run';

/** A tag of the page's own. */
const tagOf = (file: string, attributes = ''): string =>
  `<script nonce="${NONCE}" ${file.endsWith('.mjs') ? 'type="module"' : ''} ${attributes}
    onerror="console.error('${REFUSED}')" src="${FOLDER}${file}"></script>`;

async function expectFallback(page: PageElsewhere, message: string): Promise<void> {
  await page.becomes('an error', ({ errors }) => errors.length > 0);
  const { text, errors, alterationsRun } = await page.look();
  expect(text).to.equal(FALLBACK);
  expect(errors).to.have.length(1);
  expect(errors[0]).to.contain(message);
  expect(alterationsRun).to.equal(0);
}

/** The customer goes on from the list to a panel that has not arrived, and tries once in vain. */
async function expectFailure({ page, server }: SpoiltPage, arrival: Arrival): Promise<void> {
  await page.sees(FIRST_PANEL);
  await page.press('Contact form');
  await page.sees(FAILURE);
  await server.arrive(LATER, 'held');
  await page.press('Try again');
  await page.becomes('the failure to go', ({ text }) => !text.includes(FAILURE));
  await server.arrive(LATER, arrival);
  await page.sees(FAILURE);
  const { text, alterationsRun } = await page.look();
  expect(text).to.contain('Contact support');
  expect(text).to.contain('Call +1 800 555 0100');
  expect(alterationsRun).to.equal(0);
}

async function expectSecondTry({ page, server }: SpoiltPage): Promise<void> {
  await server.arrive(LATER, 'as built');
  await page.press('Try again');
  await page.sees(LATER_PANEL);
  // Not every engine would have asked for the first address once more.
  expect((await server.asked(LATER)).at(-1)).to.match(/\?again=[1-9]\d*$/);
  expect((await page.look()).alterationsRun).to.equal(0);
}

describe('the integrity of a tag of the page', () => {
  for (const file of ['redress.js', 'redress.mjs']) {
    it(`keeps an altered ${file} from running, and leaves the fallback (S11, E12)`, async () => {
      const tag = tagOf(file, `integrity="${await integrityOf(file)}"`);
      const { page } = await openSpoilt(pageThatAnswers(PLACE + tag), file, 'altered');
      await expectFallback(page, REFUSED);
    });
  }
});

describe('redress.mjs', () => {
  itWhereLinksAreChecked(
    `does not run when it was altered, and leaves the fallback ${WHERE_CHECKED} (S11, E12)`,
    async () => {
      const { page } = await openSpoilt(pageThatAnswers(PLACE + LOADER), 'redress.mjs', 'altered');
      await expectFallback(page, NOT_LOADED);
    },
  );

  for (const [form, script, message] of [
    ['the classic script', LOADER, NOT_LOADED],
    ['the ES module', tagOf('redress.mjs'), REFUSED],
  ] as const) {
    it(`does not run altered where an import map has its hash, with ${form} (S11, E12)`, async () => {
      const integrity = { [`${FOLDER}redress.mjs`]: await integrityOf('redress.mjs') };
      const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
      const { page } = await openSpoilt(
        pageThatAnswers(PLACE + script, map),
        'redress.mjs',
        'altered',
      );
      await expectFallback(page, message);
    });
  }

  for (const arrival of NOT_ARRIVING) {
    it(`leaves the fallback when it is ${arrival}, and comes after a reload (E12)`, async () => {
      const { page, server } = await openSpoilt(
        pageThatAnswers(PLACE + LOADER),
        'redress.mjs',
        arrival,
      );
      await expectFallback(page, NOT_LOADED);
      await server.arrive('redress.mjs', 'as built');
      await page.reload();
      await page.sees(FIRST_PANEL);
    });
  }
});

describe('chunks/later-panels', () => {
  for (const [form, script] of [
    ['the classic script', LOADER],
    ['the ES module', tagOf('redress.mjs')],
  ] as const) {
    itWhereLinksAreChecked(
      `does not run altered, and comes at a later try, with ${form} ${WHERE_CHECKED} (S11, E12)`,
      async () => {
        const opened = await openSpoilt(pageThatAnswers(PLACE + script), LATER, 'altered');
        await expectFailure(opened, 'altered');
        await expectSecondTry(opened);
      },
    );
  }

  for (const arrival of NOT_ARRIVING) {
    it(`says so when it is ${arrival}, and comes at a later try (E12)`, async () => {
      const opened = await openSpoilt(pageThatAnswers(PLACE + LOADER), LATER, arrival);
      await expectFailure(opened, arrival);
      await expectSecondTry(opened);
    });
  }
});
