/** Embedded browsers and insecure pages, which lack much of what browsers have. */
import { expect } from '@open-wc/testing';
import { disputeACall, LOADER, NONCE, openHostPage, PLACE } from '../support/embed-page.js';
import { until } from '../support/until.js';

/** Each is gone before a script of ours runs. */
const POOR = `<script nonce="${NONCE}">
  for (const name of ['showModal', 'close']) delete HTMLDialogElement.prototype[name];
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
    delete HTMLElement.prototype[name];
  for (const name of [
    'BroadcastChannel', 'structuredClone', 'requestIdleCallback', 'ResizeObserver', 'indexedDB',
    'IntersectionObserver', 'scheduler', 'print', 'SharedWorker', 'Notification',
  ]) Object.defineProperty(window, name, { value: undefined, configurable: true });
  for (const name of ['locks', 'clipboard', 'serviceWorker', 'storage', 'permissions', 'share'])
    Object.defineProperty(navigator, name, { value: undefined, configurable: true });
  Object.defineProperty(crypto, 'subtle', { value: undefined });
  Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  Reflect.deleteProperty(CSS, 'registerProperty');
</script>`;

describe('an embedded browser that lacks most of what came late', () => {
  it('goes all the way, from a call to its withdrawn dispute (E21)', async () => {
    const place = PLACE.replace('data-redress ', 'data-redress data-persist="session" ');
    const page = await openHostPage({ head: POOR, body: `${place}${LOADER}` });
    const reference = await disputeACall(page);
    await page.press('Copy');
    await page.sees(`Reference number: ${reference}`);
    expect(page.all('button', 'Print')).to.deep.equal([]);
    await page.press('View this dispute');
    await page.press('Withdraw dispute');
    await page.press('Withdraw it');
    await page.sees('The dispute was withdrawn.');
    expect([...page.errors]).to.deep.equal([]);
  });

  it('does everything that can be done about a call (E21)', async () => {
    const page = await openHostPage({ head: POOR, body: `${PLACE}${LOADER}` });
    await page.find('table');
    page.all('button', /^View details/)[1]?.click();
    await page.press('Actions');
    (await page.find('button', /^(Select this call|Remove from selection)$/)).click();
    await until('the call to be selected', () => page.text.includes('1 call selected'));
    await page.press('Contact form');
    await page.find('heading', 'Contact form');
    expect([...page.errors]).to.deep.equal([]);
  });
});

describe('a frame that may not save files', () => {
  it('shows the text to be copied (E21)', async () => {
    const page = await openHostPage({
      sandbox: 'allow-scripts allow-same-origin',
      body: `${PLACE}${LOADER}`,
    });
    await page.find('table');
    await page.press('Export CSV');
    await page.sees('This page is not allowed to save files');
    const list = (await page.find('textbox', 'Copy the text instead')) as HTMLTextAreaElement;
    expect(list.value).to.match(/^\ufeff?Date,Time,Line,/);
    const reference = await disputeACall(page);
    await page.press('Save a copy');
    const copy = (await page.find('textbox', 'Copy the text instead')) as HTMLTextAreaElement;
    expect(copy.value).to.contain(`Reference number: ${reference}`);
    expect(copy.value.slice(copy.selectionStart, copy.selectionEnd)).to.equal(copy.value);
    expect([...page.errors]).to.deep.equal([]);
  });
});
