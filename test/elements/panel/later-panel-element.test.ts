import { expect } from '@open-wc/testing';
import { fr } from '../../../src/i18n/locales/fr/index.js';
import { getByRole, queryAllByRole } from '../../support/by-role.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { expectConsole } from '../../support/traps.js';

const messages = { contact: { title: 'Write to us' } };

const titleOf = (panel: Element): string => getByRole(panel, 'heading').textContent.trim();

describe('LaterPanelElement', () => {
  it("should show its own texts in English, and the host's in place of some", async () => {
    const { panel, provider } = await mountPanel('redress-contact-form');
    expect(titleOf(panel)).to.equal('Contact form');
    provider.messages = messages;
    await rendered(provider);
    expect(titleOf(panel)).to.equal('Write to us');
    expect(queryAllByRole(panel, 'button', 'Send')).to.have.length(1);
  });

  it('should show them where English stands in for another language (I6)', async () => {
    expectConsole('warn', /shows English: "de" is not available/);
    const { panel } = await mountPanel('redress-contact-form', { locale: 'de', messages });
    expect(titleOf(panel)).to.equal('Write to us');
    expect(queryAllByRole(panel, 'button', 'Send')).to.have.length(1);
  });

  it('should show the texts of another language, and of each that is chosen later', async () => {
    const { panel, provider } = await mountPanel('redress-contact-form', { locale: 'fr' });
    expect(titleOf(panel)).to.equal(fr.contact.title);
    provider.locale = 'en';
    await rendered(provider);
    expect(titleOf(panel)).to.equal('Contact form');
  });
});
