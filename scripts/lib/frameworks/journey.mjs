/**
 * One customer's way through an app, by role and accessible name: selects a call, asks for a credit,
 * gives a reason, lets the framework render anew in the middle, submits.
 */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Parameters<Page['getByRole']>[0]} Role */

const details = 'Nobody was at home that night.';
const reason = {
  en: 'Nobody on this line made this call.',
  fr: "Personne sur cette ligne n'a passé cet appel.",
};

/** @param {boolean} holds @param {string} otherwise */
function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/**
 * What was typed and chosen is still there, in the language that is shown.
 * @param {Page} page
 * @param {{ heading: string, reason: string, details: string }} words
 */
async function expectKept(page, words) {
  await page.getByRole('heading', { name: words.heading }).waitFor();
  const typed = await page.getByRole('textbox', { name: words.details }).inputValue();
  expect(typed === details, `"${words.details}" has lost what was typed: "${typed}"`);
  const chosen = await page.getByRole('radio', { name: words.reason }).isChecked();
  expect(chosen, `"${words.reason}" is no longer chosen`);
}

/** @param {Page} page an app that was just loaded */
export async function walkThrough(page) {
  const press = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).click();
  const arriveAt = (/** @type {string} */ name) =>
    page.getByRole('heading', { name, exact: true }).waitFor();
  const reference = () => page.getByRole('status', { name: 'Last dispute' }).textContent();

  await arriveAt('Call activity');
  expect((await reference()) === 'none', 'A dispute is shown before there is one');
  await page.getByRole('searchbox', { name: 'Search calls' }).fill('900');
  await page
    .getByRole('checkbox', { name: /\+1 900/ })
    .first()
    .check();
  await press('Request a credit');
  await arriveAt('Request a credit');
  await press('Continue');

  await arriveAt('Dispute your calls');
  await page.getByRole('radio', { name: reason.en }).check();
  await page.getByRole('textbox', { name: 'More details' }).fill(details);
  await press('Français');
  await expectKept(page, {
    heading: 'Contester vos appels',
    reason: reason.fr,
    details: 'Plus de détails',
  });
  await press('English');
  await expectKept(page, {
    heading: 'Dispute your calls',
    reason: reason.en,
    details: 'More details',
  });
  await press('Continue');

  await arriveAt('Check your dispute');
  await press('Submit dispute');
  await arriveAt('Your dispute is under review');
  await page.getByRole('status', { name: 'Last dispute' }).filter({ hasNotText: 'none' }).waitFor();
  const shown = (await reference()) ?? '';
  const inWidget = page.locator('redress-flow').getByText(shown, { exact: true });
  expect(/\w+-\d+/.test(shown), `"${shown}" is no reference`);
  expect((await inWidget.count()) > 0, `The widget does not show ${shown}`);
}
