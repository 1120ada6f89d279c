import { expect } from '@open-wc/testing';
import type { Call } from '../../../src/contract/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import { buildCall, buildPartyNumber } from '../../support/builders.js';
import { shownText } from '../../support/by-role.js';
import { overflowing } from '../../support/fits.js';
import {
  hostileMarkupIn,
  HOSTILE_TEXTS,
  hostileTextsUpTo,
  missingTexts,
} from '../../support/hostile-texts.js';
import { setViewport } from '../../support/page.js';
import { standOnDay } from '../../support/today.js';
import { creditPanel } from './credit-setup.js';

const refused = { eligibility: { eligible: false, reason: 'outside-window' } } as const;
const long = buildPartyNumber({ display: 'sip:a-very-long-address-of-a-caller@telephony.example' });

const STATES: Readonly<Record<string, readonly Call[]>> = {
  'nothing selected': [],
  'eligible and refused': [
    buildCall({ id: 'good' }),
    buildCall({ id: 'long', otherParty: long, destination: 'Llanfairpwllgwyngyllgogerychwyrn' }),
    buildCall({ id: 'bad', otherParty: long, ...refused }),
  ],
  'none eligible': [buildCall({ id: 'bad', ...refused })],
};

describe('<redress-credit-request> for everybody', () => {
  standOnDay();

  for (const [state, calls] of Object.entries(STATES)) {
    itInChromium(
      `should have nothing that axe finds wrong, light and dark: ${state} (A1)`,
      async () => {
        const { panel } = await creditPanel({ calls });
        await expectAccessibleInBothThemes(panel);
      },
    );
  }

  it('should fit into 320 pixels (A7)', async function () {
    if (!(await setViewport({ width: 320, height: 640 }))) this.skip();
    for (const calls of Object.values(STATES)) {
      const { panel } = await creditPanel({ calls, locale: 'fr' });
      expect(overflowing(panel)).to.deep.equal([]);
    }
  });

  itInChromium('should be French throughout (I1)', async () => {
    const { panel } = await creditPanel({
      locale: 'fr',
      calls: [buildCall({ id: 'good' }), buildCall({ id: 'bad', ...refused })],
    });
    const text = shownText(panel);
    for (const words of [
      'Demander un crédit',
      'Vérifiez les appels dont vous demandez le remboursement.',
      '1 appel admissible à un crédit',
      'Crédit total demandé',
      '1,20 $US',
      '1 appel ne peut pas être crédité ici',
      'Formulaire de contact pour cet appel',
      "Sélectionner d'autres appels",
      'Continuer',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('should show every hostile text as text (S1)', async () => {
    const calls = hostileTextsUpTo(100).flatMap((text, index) => {
      const otherParty = buildPartyNumber({ kind: 'other', raw: text, display: undefined });
      return [
        buildCall({ id: `good-${index}`, otherParty, destination: `to ${HOSTILE_TEXTS[index]}` }),
        buildCall({ id: `bad-${index}`, otherParty, ...refused }),
      ];
    });
    const { panel } = await creditPanel({ calls });
    expect(hostileMarkupIn(panel)).to.deep.equal([]);
    expect(missingTexts(panel)).to.deep.equal([]);
    expect(
      missingTexts(
        panel,
        HOSTILE_TEXTS.map((text) => `to ${text}`),
      ),
    ).to.deep.equal([]);
  });
});
