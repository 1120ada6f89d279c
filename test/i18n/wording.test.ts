import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/locales/en/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { entriesOf } from './catalogue-entries.js';

/** The words of the product, as agreed: key, English, French. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['common.signIn', 'Sign in', 'Se connecter'],
  ['activity.title', 'Call activity', 'Activité des appels'],
  ['flow.callActivity', 'Call activity', 'Activité des appels'],
  ['activity.phoneNumber', 'Phone number', 'Numéro de téléphone'],
  ['activity.billingCycle', 'Billing cycle', 'Cycle de facturation'],
  ['activity.requestCredit', 'Request a credit', 'Demander un crédit'],
  ['credit.title', 'Request a credit', 'Demander un crédit'],
  ['contact.title', 'Contact form', 'Formulaire de contact'],
  ['activity.contactForm', 'Contact form', 'Formulaire de contact'],
  ['activity.viewDetails', 'View details', 'Afficher les détails'],
  ['details.reportFraud', 'Report call as fraudulent', 'Signaler un appel comme frauduleux'],
  ['dispute.summaryTitle', 'Dispute summary', 'Résumé du litige'],
  ['activity.disputeBill', 'Dispute the bill', 'Contester la facture'],
  ['dispute.billTitle', 'Dispute the bill', 'Contester la facture'],
  ['dispute.reason', 'Reason', 'Motif'],
  ['dispute.addInformation', 'Add information', 'Ajouter des informations'],
  ['status.addInformation', 'Add information', 'Ajouter des informations'],
  ['dispute.checkTitle', 'Check your dispute', 'Vérifiez votre litige'],
  ['dispute.submit', 'Submit dispute', 'Soumettre le litige'],
  ['dispute.confirmedTitle', 'Your dispute is under review', "Votre litige est en cours d'examen"],
  ['status.title', 'Disputes', 'Litiges'],
  ['flow.disputes', 'Disputes', 'Litiges'],
];

const REASONS: readonly (readonly [string, string, string])[] = [
  [
    'payment-not-credited',
    'I paid my bill, but not all of my payments were credited.',
    "J'ai payé ma facture, mais je n'ai pas été crédité de tous mes paiements.",
  ],
  [
    'payment-plan-declined',
    'I asked for a payment plan or a deferred payment, and my request was declined.',
    "J'ai demandé un plan de paiement ou un paiement différé, mais ma demande a été refusée.",
  ],
  [
    'service-lost',
    "I lost service because of the provider's error.",
    "J'ai perdu le service à cause d'une erreur de mon opérateur.",
  ],
  [
    'fraudulent-call',
    'I believe this call is fraudulent.',
    'Je pense que cet appel est frauduleux.',
  ],
  [
    'not-my-call',
    'Nobody on this line made this call.',
    "Personne sur cette ligne n'a passé cet appel.",
  ],
  ['wrong-duration', 'The duration is wrong.', 'La durée est incorrecte.'],
  [
    'wrong-rate',
    'The rate is wrong, or the call should be included in my plan.',
    "Le tarif est incorrect, ou l'appel devrait être inclus dans mon forfait.",
  ],
  [
    'duplicate-charge',
    'The same call was charged more than once.',
    'Le même appel a été facturé plusieurs fois.',
  ],
  [
    'not-connected',
    'The call did not connect, or was cut off.',
    "L'appel n'a pas abouti, ou a été coupé.",
  ],
  ['other', 'Another reason (details needed)', 'Un autre motif (précisions nécessaires)'],
];

describe('the wording of the journey', () => {
  for (const [path, english, french] of WORDS) {
    it(`should be "${english}" and "${french}" for ${path} (I1)`, () => {
      expect(entriesOf(en).get(path)).toBe(english);
      expect(entriesOf(fr).get(path)).toBe(french);
    });
  }
});

describe('the wording of the reasons', () => {
  for (const [code, english, french] of REASONS) {
    it(`should be "${english}" and "${french}" for ${code} (I1)`, () => {
      expect(entriesOf(en).get(`reasons.${code}`)).toBe(english);
      expect(entriesOf(fr).get(`reasons.${code}`)).toBe(french);
    });
  }

  it('should know no other reason', () => {
    expect(Object.keys(en.reasons)).toEqual(REASONS.map(([code]) => code));
  });
});
