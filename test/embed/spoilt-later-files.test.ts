/**
 * Files of the embed that are loaded when something needs them, not arriving as they were built: what
 * the customer sees then, and what an editor reads in the console.
 */
import { expect } from '@open-wc/testing';
import { LOADER, NONCE } from '../support/embed-page.js';
import { pageThatAnswers, type PageElsewhere } from '../support/page-elsewhere.js';
import type { SpoilingServer } from '../support/spoiling-server.js';
import {
  FAILURE,
  FALLBACK,
  FIRST_PANEL,
  itWhereLinksAreChecked,
  LATER_PANEL,
  openSpoilt,
  WHERE_CHECKED,
} from '../support/spoilt-page.js';
import { until } from '../support/until.js';

const FRENCH = 'Activité des appels';
const DISPUTE_FORM = 'More details';
const CHECK = 'Check your dispute';

const pageWith = (attributes: string, head = ''): string =>
  pageThatAnswers(
    `<div data-redress data-adapter="demo" data-support-url="/help" data-support-phone="+1 800 555 0100"
      ${attributes}><a href="/help">${FALLBACK}</a></div>${LOADER}`,
    head,
  );

async function isAskedFor(server: SpoilingServer, file: string): Promise<void> {
  const isAsked = async (): Promise<boolean> => (await server.asked(file)).length > 0;
  await until(`a request for ${file}`, isAsked);
}

async function expectNothingRun(page: PageElsewhere): Promise<void> {
  expect((await page.look()).alterationsRun).to.equal(0);
}

describe('chunks/fr', () => {
  const FILE = 'chunks/fr';
  const open = (arrival: 'missing' | 'altered') =>
    openSpoilt(pageWith('data-locale="fr"'), FILE, arrival);

  async function expectEnglish(page: PageElsewhere): Promise<void> {
    await page.sees(FIRST_PANEL);
    await page.press('Contact form');
    await page.sees(LATER_PANEL);
    const { warnings, errors } = await page.look();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.equal('<redress-flow> shows English: "fr" could not be loaded.');
    expect(errors).to.deep.equal([]);
  }

  it('should leave a page in English that works, and tell the editor, when it is missing (I6, E12)', async () => {
    const { page, server } = await open('missing');
    await expectEnglish(page);
    await server.arrive(FILE, 'as built');
    await page.reload();
    await page.sees(FRENCH);
  });

  itWhereLinksAreChecked(
    `should not run when it was altered, and leave the page in English ${WHERE_CHECKED} (I6, S11)`,
    async () => {
      const { page } = await open('altered');
      await expectEnglish(page);
      await expectNothingRun(page);
    },
  );
});

describe('chunks/demo', () => {
  const FILE = 'chunks/demo';

  async function expectNotAvailable(page: PageElsewhere): Promise<void> {
    await page.sees('Not available');
    const { text, errors } = await page.look();
    expect(text).to.contain(FALLBACK);
    expect(text).to.contain('Contact support');
    expect(text).to.contain('Call +1 800 555 0100');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('<redress-flow adapter="demo"> could not be created.');
  }

  for (const arrival of ['missing', 'not sent'] as const) {
    it(`should leave a way to a person, and tell the editor, when it is ${arrival} (E12)`, async () => {
      const { page, server } = await openSpoilt(pageWith(''), FILE, arrival);
      await expectNotAvailable(page);
      await server.arrive(FILE, 'as built');
      await page.reload();
      await page.sees(FIRST_PANEL);
    });
  }

  itWhereLinksAreChecked(
    `should not run when it was altered, and leave a way to a person ${WHERE_CHECKED} (S11, E12)`,
    async () => {
      const { page } = await openSpoilt(pageWith(''), FILE, 'altered');
      await expectNotAvailable(page);
      await expectNothingRun(page);
    },
  );
});

describe('chunks/calls-csv-download', () => {
  const FILE = 'chunks/calls-csv-download';

  async function expectSecondTry(page: PageElsewhere, server: SpoilingServer): Promise<void> {
    await page.sees(FIRST_PANEL);
    await page.press('Export CSV');
    await page.sees(FAILURE);
    const { text, saved, alterationsRun } = await page.look();
    expect(text, 'the list stays').to.contain(FIRST_PANEL);
    expect(saved).to.deep.equal([]);
    await server.arrive(FILE, 'as built');
    await page.press('Try again');
    await page.becomes('a saved file', (state) => state.saved.length > 0);
    const after = await page.look();
    expect(after.saved).to.have.length(1);
    expect(after.saved[0]).to.match(/^calls-\d+-.*\.csv$/);
    expect(after.text).not.to.contain(FAILURE);
    expect([alterationsRun, after.alterationsRun]).to.deep.equal([0, 0]);
  }

  for (const arrival of ['missing', 'cut'] as const) {
    it(`should say so when it is ${arrival}, and save the calls at a second try (E12)`, async () => {
      const { page, server } = await openSpoilt(pageWith(''), FILE, arrival);
      await expectSecondTry(page, server);
    });
  }

  itWhereLinksAreChecked(
    `should not run when it was altered, and save the calls at a second try ${WHERE_CHECKED} (S11)`,
    async () => {
      const { page, server } = await openSpoilt(pageWith(''), FILE, 'altered');
      await expectSecondTry(page, server);
    },
  );
});

describe('chunks/check-evidence-file', () => {
  const FILE = 'chunks/check-evidence-file';
  const NAME = 'note.txt';
  const NOT_CHECKED =
    'The file could not be checked, because part of this page did not load. Check your connection, then choose it again.';
  const ATTACHED = `${NAME} 23 byte`;
  const choose = (page: PageElsewhere) => page.choose(NAME, 'We were at the theatre.');

  async function expectSecondTry(page: PageElsewhere, server: SpoilingServer): Promise<void> {
    await page.sees(FIRST_PANEL);
    await page.press('Dispute the bill');
    await page.sees(DISPUTE_FORM);
    await choose(page);
    await page.sees(`${NAME}: ${NOT_CHECKED}`);
    expect((await page.look()).text).not.to.contain(ATTACHED);
    await server.arrive(FILE, 'as built');
    await choose(page);
    await page.sees(ATTACHED);
    expect((await page.look()).text).not.to.contain(NOT_CHECKED);
    await expectNothingRun(page);
  }

  it('should let no file in unchecked when it is missing, and check the next choice (S8, E12)', async () => {
    const { page, server } = await openSpoilt(pageWith(''), FILE, 'missing');
    await expectSecondTry(page, server);
  });

  itWhereLinksAreChecked(
    `should not run when it was altered, and let no file in unchecked ${WHERE_CHECKED} (S8, S11)`,
    async () => {
      const { page, server } = await openSpoilt(pageWith(''), FILE, 'altered');
      await expectSecondTry(page, server);
    },
  );
});

describe('chunks/draft-autosave', () => {
  const FILE = 'chunks/draft-autosave';
  const PERSIST = 'data-persist="session"';
  const REASON = "I lost service because of the provider's error.";
  const TOLD = 'Redress cannot keep drafts over a reload: the draft store failed.';

  /** As the same customer left it at another time. */
  async function keptDraft(): Promise<string> {
    const { page } = await openSpoilt(pageWith(PERSIST), FILE, 'as built');
    await page.sees(FIRST_PANEL);
    await page.press('Dispute the bill');
    await page.sees(DISPUTE_FORM);
    await page.press(REASON);
    await page.becomes('a saved draft', ({ kept }) => kept !== null);
    return (await page.look()).kept ?? '';
  }

  async function expectUnkept(page: PageElsewhere): Promise<void> {
    await page.sees(FIRST_PANEL);
    await page.press('Dispute the bill');
    await page.sees(DISPUTE_FORM);
    await page.becomes('a warning', ({ warnings }) => warnings.length > 0);
    const { warnings, errors, kept } = await page.look();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(TOLD);
    expect(errors).to.deep.equal([]);
    expect(kept).to.equal(null);
  }

  it('should leave a form that works when it is missing, keep nothing, and keep drafts once it arrives (R9, E12)', async () => {
    const { page, server } = await openSpoilt(pageWith(PERSIST), FILE, 'missing');
    await expectUnkept(page);
    await server.arrive(FILE, 'as built');
    await page.press(REASON);
    await page.press('Continue');
    await page.becomes('a saved draft', ({ kept }) => kept !== null);
    await page.reload();
    await page.sees(CHECK);
  });

  it('should bring nothing back unchecked when it is missing, nor lose it (S7, R9)', async () => {
    const draft = await keptDraft();
    const before = `<script nonce="${NONCE}">
      sessionStorage.setItem('redress.draft', ${JSON.stringify(draft)});
    </script>`;
    const { page, server } = await openSpoilt(pageWith(PERSIST, before), FILE, 'missing');
    await page.sees(FIRST_PANEL);
    await page.becomes('a warning', ({ warnings }) => warnings.length > 0);
    const { warnings, text, kept } = await page.look();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(TOLD);
    expect(text).not.to.contain('unfinished dispute');
    expect(text).to.contain(FIRST_PANEL);
    expect(kept).to.equal(draft);
    await server.arrive(FILE, 'as built');
    await page.reload();
    await page.sees(DISPUTE_FORM);
  });

  itWhereLinksAreChecked(
    `should not run when it was altered, and keep nothing ${WHERE_CHECKED} (S11, R9)`,
    async () => {
      const { page } = await openSpoilt(pageWith(PERSIST), FILE, 'altered');
      await expectUnkept(page);
      await expectNothingRun(page);
    },
  );
});

describe('chunks/page-mistakes', () => {
  const FILE = 'chunks/page-mistakes';
  const WEAK = 'style="--redress-text: #ddd"';

  async function expectNothingSaid(page: PageElsewhere, server: SpoilingServer): Promise<void> {
    await page.sees(FIRST_PANEL);
    await isAskedFor(server, FILE);
    await page.press('Contact form');
    await page.sees(LATER_PANEL);
    const { errors, warnings } = await page.look();
    expect([errors, warnings]).to.deep.equal([[], []]);
    await expectNothingRun(page);
  }

  it('should be missed by nobody when it is missing, and warn when the page is loaded again (A8)', async () => {
    const { page, server } = await openSpoilt(pageWith(WEAK), FILE, 'missing');
    await expectNothingSaid(page, server);
    await server.arrive(FILE, 'as built');
    await page.reload();
    await page.becomes('a warning of weak colours', ({ warnings }) => warnings.length > 0);
    expect((await page.look()).warnings[0]).to.contain('--redress-text on --redress-surface');
  });

  itWhereLinksAreChecked(`should not run when it was altered ${WHERE_CHECKED} (S11)`, async () => {
    const { page, server } = await openSpoilt(pageWith(WEAK), FILE, 'altered');
    await expectNothingSaid(page, server);
  });
});
