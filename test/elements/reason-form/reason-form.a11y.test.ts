import { expect } from '@open-wc/testing';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import { shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import { setViewport } from '../../support/page.js';
import { standOnDay } from '../../support/today.js';
import { FORM_STATES } from './form-states.js';

const FRENCH: Readonly<Record<string, string>> = {
  'nothing begun': "Vous ne contestez rien pour le moment. Commencez dans l'activité des appels.",
  'fraud summary': 'Résumé du litige',
  'reasons of calls': 'Contester vos appels',
  'errors of a bill': 'Saisissez un montant, par exemple 12,50 $US, ou laissez vide',
  'reasons failed': 'Réessayer',
  'existing dispute': 'Un litige est déjà ouvert à ce sujet',
  'add information': 'Votre opérateur demande',
  check: 'Vérifiez votre litige',
  refused: "Votre litige n'a pas été accepté",
  'partly taken': "2 appels n'ont pas été acceptés",
  'changed meanwhile': 'Statut : Refusé',
  confirmed: "Certains fichiers n'ont pas été envoyés",
};

/** Words that only English uses, and which none of the texts in the builders has. */
const ENGLISH = /\b(the|your|and|calls|dispute|reason|evidence|continue)\b/i;

describe('<redress-reason-form> for everybody', () => {
  standOnDay();

  for (const [state, show] of Object.entries(FORM_STATES)) {
    itInChromium(
      `should have nothing that axe finds wrong, light and dark: ${state} (A1)`,
      async () => {
        const { panel } = await show({});
        await expectAccessibleInBothThemes(panel);
      },
    );

    it(`should fit into 320 pixels: ${state} (A7)`, async function () {
      if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
      const { panel } = await show({ locale: 'fr' });
      expect(overflowing(panel)).to.deep.equal([]);
    });

    itInChromium(`should be French throughout: ${state} (I1)`, async () => {
      const { panel } = await show({ locale: 'fr' });
      const text = shownText(panel);
      expect(text).to.contain((FRENCH[state] ?? state).replaceAll('\u00a0', ' '));
      const own = text.replace(
        /Who used the phone that day\?|It should be in my plan\.|a (note|page)[^:]*(txt|html)/g,
        '',
      );
      expect(own).not.to.match(ENGLISH);
    });
  }
});
