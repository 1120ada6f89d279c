/** What is asked for before a customer sees the first call (P1). */
import { expect } from '@open-wc/testing';
import { itInChromium } from '../support/engine.js';
import { FOLDER, openHostPage, LOADER } from '../support/embed-page.js';
import { startMockServer } from '../support/mock-server.js';

describe('the embed, until the first call is shown', () => {
  itInChromium('should make two requests beside those to the billing system (P1)', async () => {
    const { endpoint } = await startMockServer({ origins: [location.origin] });
    const page = await openHostPage({
      body: `<div id="here"></div><script>
          const mount = () => window.Redress
            ? Redress.mount(document.querySelector('#here'), {
                adapter: 'rest', endpoint: '${endpoint}', getToken: async () => 'household',
              })
            : setTimeout(mount, 5);
          mount();
        </script>${LOADER}`,
    });
    await page.find('table');
    const entries = page.window.performance.getEntriesByType('resource');
    const calls = entries.find(({ name }) => name.includes('/calls'));
    if (!calls) throw new Error('No calls were asked for');
    const before = entries.filter(
      ({ name, startTime }) =>
        new URL(name).pathname.startsWith(FOLDER) && startTime < calls.startTime + calls.duration,
    );
    expect(before.map(({ name }) => new URL(name).pathname.slice(FOLDER.length))).to.deep.equal([
      'redress.js',
      'redress.mjs',
    ]);
  });
});
