/** Le nom des choses qui arrivent sous forme de codes. */
import type { Messages } from '../../messages.js';

const callTypes: Messages['callTypes'] = {
  local: 'Local',
  national: 'National',
  mobile: 'Mobile',
  international: 'International',
  'toll-free': 'Numéro vert',
  premium: 'Surtaxé',
  voicemail: 'Messagerie vocale',
  forwarded: 'Renvoyé',
  other: 'Autre',
};

const directions: Messages['directions'] = { in: 'Entrant', out: 'Sortant' };

const partyNumbers: Messages['partyNumbers'] = {
  withheld: 'Numéro masqué',
  unknown: 'Numéro inconnu',
};

const billStates: Messages['billStates'] = {
  paid: 'Payée',
  'part-paid': 'Payée en partie',
  unpaid: 'À payer',
  'in-credit': 'Solde créditeur',
  'nothing-due': 'Rien à payer',
  unknown: 'État du paiement inconnu',
  open: 'Pas encore facturé',
};

/** Pourquoi aucun crédit ne peut être demandé pour un appel. */
const ineligibility: Messages['ineligibility'] = {
  'not-charged': "Cet appel n'a pas été facturé.",
  'included-in-plan': 'Cet appel est inclus dans votre forfait.',
  'outside-window': 'Le délai de contestation est dépassé.',
  'already-disputed': "Cet appel fait déjà l'objet d'un litige.",
  'already-credited': 'Cet appel a déjà été crédité.',
  'not-billed-yet': "Cet appel n'est pas encore facturé.",
  'not-eligible': 'Votre opérateur ne crédite pas cet appel en ligne.',
};

const ineligibilityShort: Messages['ineligibilityShort'] = {
  'not-charged': 'Non facturé',
  'included-in-plan': 'Inclus',
  'outside-window': 'Hors délai',
  'already-disputed': 'En litige',
  'already-credited': 'Crédité',
  'not-billed-yet': 'Pas encore facturé',
  'not-eligible': 'Non admissible',
};

export const vocabulary = {
  callTypes,
  directions,
  partyNumbers,
  billStates,
  ineligibility,
  ineligibilityShort,
};
