/** La liste des litiges, et un litige. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const status: Messages['status'] = {
  title: 'Litiges',
  lead: 'Tous les litiges de votre compte, les plus récents en premier.',
  emptyTitle: 'Aucun litige',
  emptyBody: 'Lorsque vous contestez un appel ou une facture, vous pouvez suivre le litige ici.',
  subjectCalls: (count, written) =>
    plural(count, {
      one: `${written} appel`,
      many: `${written} d'appels`,
      other: `${written} appels`,
    }),
  subjectBill: (number) => `Facture ${number}`,
  updated: (date) => `Mis à jour le ${date}`,
  open: (reference) => `Ouvrir le litige ${reference}`,
  backToList: 'Tous les litiges',
  disputeTitle: (reference) => `Litige ${reference}`,
  requestedAmount: 'Crédit demandé',
  submittedAt: 'Soumis le',
  answerBy: 'Réponse avant le',
  reason: 'Motif',
  details: 'Plus de détails',
  evidence: 'Justificatifs',
  facts: 'Informations',
  calls: 'Appels contestés',
  untaken: 'Appels non acceptés',
  timeline: "Ce qui s'est passé",
  changed: "Entre-temps, voici ce qui s'est passé\u00a0:",
  statusNow: (status) => `Statut\u00a0: ${status}`,
  byYou: 'Vous',
  byProvider: 'Votre opérateur',
  events: {
    submitted: 'Litige soumis',
    acknowledged: 'Réception confirmée',
    'under-review': 'Examen commencé',
    'information-requested': 'Informations demandées',
    'information-added': 'Informations ajoutées',
    'evidence-added': 'Justificatif ajouté',
    message: 'Message',
    decided: 'Décision',
    credited: 'Crédit porté sur la facture',
    withdrawn: 'Litige retiré',
    escalated: 'Transmis à un conseiller',
  },
  explanations: {
    submitted: 'Votre opérateur a reçu votre litige et le confirmera bientôt.',
    'under-review': "Votre opérateur l'examine. Vous n'avez rien à faire.",
    'information-requested':
      "Votre opérateur a besoin d'informations de votre part pour continuer.",
    approved: 'Votre opérateur vous donne raison.',
    'partially-approved': 'Votre opérateur vous donne raison en partie.',
    denied:
      "Votre opérateur n'est pas d'accord. Vous pouvez encore demander à un conseiller de l'examiner.",
    withdrawn: 'Vous avez retiré ce litige.',
    'closed-unknown':
      "Votre opérateur a clos ce litige sans en indiquer l'issue. Demandez à un conseiller ce qui a été décidé.",
  },
  askedTitle: "Votre opérateur a besoin d'informations",
  askedBy: (date) => `Répondez avant le ${date} inclus.`,
  answer: 'Répondre maintenant',
  outcome: 'Issue',
  creditedAmount: 'Crédit',
  noCredit: 'Aucun crédit',
  creditNotTold: 'Montant pas encore connu',
  creditWaiting: 'Le crédit sera porté sur votre facture.',
  creditDone: (date) => `Porté sur votre facture le ${date}.`,
  perCall: 'Décision pour chaque appel',
  callApproved: 'Accepté',
  callDenied: 'Refusé',
  addInformation: 'Ajouter des informations',
  withdraw: 'Retirer le litige',
  withdrawTitle: 'Retirer ce litige\u00a0?',
  withdrawBody:
    "Votre opérateur arrête son examen et le montant reste sur votre facture. Vous pouvez le contester à nouveau tant que le délai de contestation n'est pas dépassé.",
  withdrawConfirm: 'Le retirer',
  withdrawCancel: 'Conserver le litige',
  withdrawing: 'Retrait en cours…',
  withdrawnNow: 'Le litige a été retiré.',
  withdrawUnknown: 'Nous ne savons pas si le litige a été retiré',
  withdrawUnknownBody:
    "Votre opérateur n'a pas pu être joint. Réessayez\u00a0: il n'est retiré qu'une seule fois.",
  withdrawFailed: "Le litige n'a pas été retiré",
  withdrawFailedBody: "Réessayez, ou contactez l'assistance.",
  escalate: 'Parler à un conseiller',
  gone: "Ce litige n'est pas disponible.",
};

/** Les états d'un litige, par leurs codes. */
export const statuses: Messages['statuses'] = {
  submitted: 'Soumis',
  'under-review': "En cours d'examen",
  'information-requested': 'Informations demandées',
  approved: 'Accepté',
  'partially-approved': 'Accepté en partie',
  denied: 'Refusé',
  withdrawn: 'Retiré',
  'closed-unknown': 'Clos',
};
