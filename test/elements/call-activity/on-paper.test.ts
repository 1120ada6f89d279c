import { expect } from '@open-wc/testing';
import { asPrinted } from '../../support/as-printed.js';
import { nameOf, queryAllByRole } from '../../support/by-role.js';
import { mountPanel } from '../../support/panel-fixture.js';
import { mixedCalls, plainAdapter } from './activity-setup.js';

describe('<redress-call-activity> on paper', () => {
  it('is a list of whole rows, without what can only be pressed', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter(mixedCalls),
    });
    panel.setAttribute('theme', 'dark');
    asPrinted(panel, () => {
      for (const role of ['button', 'checkbox', 'searchbox']) {
        const shown = queryAllByRole(panel, role).filter((element) => !element.closest('th'));
        expect(shown.map(nameOf), role).to.deep.equal([]);
      }
      const rows = queryAllByRole(panel, 'row');
      expect(rows.length).to.be.greaterThan(1);
      for (const row of rows) expect(getComputedStyle(row).breakInside).to.equal('avoid');
      expect(getComputedStyle(panel).colorScheme).to.equal('light');
    });
    expect(queryAllByRole(panel, 'checkbox'), 'on the screen').to.not.have.length(0);
  });
});
