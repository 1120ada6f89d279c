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
  unpaid: 'Impayée',
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

const reasons: Messages['reasons'] = {
  'payment-not-credited':
    "J'ai payé ma facture, mais je n'ai pas été crédité de tous mes paiements.",
  'payment-plan-declined':
    "J'ai demandé un plan de paiement ou un paiement différé, mais ma demande a été refusée.",
  'service-lost': "J'ai perdu le service à cause d'une erreur du fournisseur.",
  'fraudulent-call': 'Je pense que cet appel est frauduleux.',
  'not-my-call': "Personne sur cette ligne n'a passé cet appel.",
  'wrong-duration': 'La durée est incorrecte.',
  'wrong-rate': "Le tarif est incorrect, ou l'appel devrait être inclus dans mon forfait.",
  'duplicate-charge': 'Le même appel a été facturé plusieurs fois.',
  'not-connected': "L'appel n'a pas abouti, ou a été coupé.",
  other: 'Un autre motif (précisions nécessaires)',
};

const statuses: Messages['statuses'] = {
  submitted: 'Envoyé',
  'under-review': "En cours d'examen",
  'information-requested': 'Informations demandées',
  approved: 'Accepté',
  'partially-approved': 'Accepté en partie',
  denied: 'Refusé',
  withdrawn: 'Retiré',
  'closed-unknown': 'Clos',
};

export const vocabulary = {
  callTypes,
  directions,
  partyNumbers,
  billStates,
  ineligibility,
  ineligibilityShort,
  reasons,
  statuses,
};
