/** Le formulaire de motif : résumé, motif, détails, vérification, confirmation. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const dispute: Messages['dispute'] = {
  empty: "Vous ne contestez rien pour le moment. Commencez dans l'activité des appels.",
  emptyTitle: 'Litige',
  callsTitle: 'Contester vos appels',
  billTitle: 'Contester la facture',
  informationTitle: 'Ajouter des informations',
  steps: 'Progression',
  stepOf: (step, count) => `Étape ${step} sur ${count}`,
  stepCalls: 'Appels',
  stepBill: 'Facture',
  stepSummary: 'Résumé',
  stepReason: 'Motif',
  stepInformation: 'Informations',
  stepCheck: 'Vérification',

  summaryTitle: 'Résumé du litige',
  summaryLead: 'Vous signalez cet appel comme frauduleux. Cela ouvre un litige sur son montant.',
  summaryMeansTitle: 'Ce que cela signifie',
  summaryMeans:
    "Vous indiquez à votre opérateur que cet appel a été passé sans votre accord. Il l'examine et décide si vous êtes crédité.",
  summaryNextTitle: 'La suite',
  summaryNext: [
    'Vous vérifiez tout et soumettez le litige.',
    "Votre opérateur confirme sa réception et l'examine.",
    "Vous suivez chaque étape ici, et voyez où va le crédit s'il est accordé.",
  ].join('\n'),
  whyFraud: 'Pourquoi pensez-vous que cet appel est frauduleux\u00a0?',
  whyFraudHint:
    "Par exemple\u00a0: personne n'était à la maison, ou personne ne connaît ce numéro.",

  reason: 'Motif',
  reasonHint: 'Choisissez celui qui convient le mieux.',
  reasonHintOfSeveral:
    'Choisissez celui qui convient à tous ces appels. Si les motifs diffèrent, contestez les appels séparément.',
  details: 'Plus de détails',
  detailsHint: "Ce qui s'est passé, avec vos mots. N'indiquez ni mot de passe ni numéro de carte.",
  information: 'Vos informations',
  informationHint: 'Que doivent savoir les personnes qui examinent votre litige\u00a0?',
  asked: 'Votre opérateur demande',
  askedBy: (date) => `Merci de répondre avant le ${date} inclus.`,
  requestedAmount: 'Montant contesté',
  requestedAmountHint: (example) =>
    `Par exemple ${example}. Laissez vide si vous ne le connaissez pas.`,
  partialAmountHint: (example) =>
    `Par exemple ${example}. Laissez vide si tout le montant est faux.`,
  charactersLeft: (count, written) =>
    plural(count, {
      one: `${written} caractère restant`,
      many: `${written} de caractères restants`,
      other: `${written} caractères restants`,
    }),
  continue: 'Continuer',
  reasonMissing: 'Choisissez un motif',
  detailsMissing: 'Précisez, puisque vous avez choisi un autre motif',
  informationMissing: 'Saisissez vos informations',
  detailsTooLong: (_limit, written) => `Raccourcissez vos détails à ${written} caractères`,
  amountTooLarge: (billed) =>
    `Ne saisissez pas plus que le montant de la facture, soit ${billed}, ou laissez vide`,
  amountAboveCharges: (charged) =>
    `Ne saisissez pas plus que le montant facturé, soit ${charged}, ou laissez vide`,
  amountUnreadable: (example) => `Saisissez un montant, par exemple ${example}, ou laissez vide`,

  existingTitle: 'Un litige est déjà ouvert à ce sujet',
  existingBody: (reference, date) =>
    `Vous avez ouvert le litige ${reference} le ${date}. Ajoutez-y des informations plutôt que d'en ouvrir un second.`,
  addInformation: 'Ajouter des informations',
  openAnyway: 'Ouvrir un litige séparé',

  checkTitle: 'Vérifiez votre litige',
  checkLead: "Voici tout ce qui sera envoyé. Modifiez ce qui n'est pas exact.",
  checkInformationTitle: 'Vérifiez vos informations',
  checkCalls: 'Appels',
  checkBill: 'Facture',
  checkDispute: 'Litige',
  checkReason: 'Motif',
  checkDetails: 'Détails',
  checkEvidence: 'Justificatifs',
  checkAmount: 'Montant',
  none: 'Aucun',
  changeCalls: 'Modifier les appels',
  changeReason: 'Modifier le motif',
  changeDetails: 'Modifier les détails',
  changeEvidence: 'Modifier les justificatifs',
  changeAmount: 'Modifier le montant',
  total: 'Crédit total demandé',
  submit: 'Soumettre le litige',
  submitting: 'Envoi…',
  sendInformation: 'Envoyer les informations',
  checkingTitle: 'Nous vérifions si votre litige est arrivé',
  checkingBody:
    "Nous n'avons pas reçu de réponse. Nous vérifions auprès de votre opérateur. Patientez, et ne renvoyez rien.",
  unknownTitle: 'Nous ne savons pas encore si votre litige est arrivé',
  unknownBody:
    "Votre opérateur n'a pas pu être joint pour le vérifier. Rien n'est perdu. Vérifiez à nouveau\u00a0: rien n'est soumis deux fois.",
  missingBody:
    "Votre opérateur ne l'a pas encore reçu, mais il peut encore arriver. Vous pouvez le soumettre à nouveau, avec ou sans modifications\u00a0: rien n'est soumis deux fois.",
  checkAgain: 'Vérifier à nouveau',
  retryableTitle: "Votre litige n'a pas été soumis",
  retryableBody: "Rien n'est perdu. Vous pouvez le soumettre à nouveau.",
  rejectedTitle: "Votre litige n'a pas été accepté",
  rejectedBody: "Modifiez-le et soumettez-le à nouveau, ou contactez l'assistance.",
  informationCheckingTitle: 'Nous vérifions si vos informations sont arrivées',
  informationUnknownTitle: 'Nous ne savons pas encore si vos informations sont arrivées',
  informationRetryableTitle: "Vos informations n'ont pas été envoyées",
  informationRejectedTitle: "Vos informations n'ont pas été acceptées",

  untakenTitle: (count, written) =>
    plural(count, {
      one: `${written} appel n'a pas été accepté`,
      many: `${written} d'appels n'ont pas été acceptés`,
      other: `${written} appels n'ont pas été acceptés`,
    }),
  earlierVersionTitle: "Vos dernières modifications n'ont pas été envoyées",
  earlierVersionBody: 'Votre opérateur a déjà votre première version. Ajoutez ce qui a changé.',
  differsTitle: 'Votre opérateur a enregistré autre chose',
  differsBody: "Comparez avec ce que vous avez envoyé. En cas d'erreur, contactez votre opérateur.",
  differsCall: (call, received, sent) => `${call}\u00a0: ${received} au lieu de ${sent}`,
  differsAmount: (received, sent) => `Crédit demandé\u00a0: ${received} au lieu de ${sent}`,
  differsReason: (received, sent) =>
    `Motif\u00a0: «\u00a0${received}\u00a0» au lieu de «\u00a0${sent}\u00a0»`,
  differsSubject: "L'objet du litige n'est pas celui que vous avez envoyé.",
  receivedTitle: 'Votre litige a été reçu',
  confirmedTitle: "Votre litige est en cours d'examen",
  confirmedLead: "Votre opérateur l'a bien reçu.",
  informationReceivedTitle: 'Vos informations ont été reçues',
  informationReceivedLead: 'Elles ont été ajoutées à votre litige.',
  reference: 'Numéro de référence',
  nextTitle: 'La suite',
  nextAnswerBy: (date) => `Vous recevrez une réponse d'ici le ${date}.`,
  nextAsk: "Si quelque chose n'est pas clair, votre opérateur vous le demandera ici.",
  nextPay: 'Continuez de payer la part de votre facture que vous ne contestez pas.',
  print: 'Imprimer',
  save: 'Enregistrer une copie',
  copy: 'Copier',
  copied: 'Copié',
  copyName: (reference) => `litige-${reference}.txt`,
  viewDispute: 'Voir ce litige',
  submittedAt: 'Soumis le',
  person: 'Parler à un conseiller',
};

/** Les motifs par défaut, par leurs codes. */
export const reasons: Messages['reasons'] = {
  'payment-not-credited':
    "J'ai payé ma facture, mais je n'ai pas été crédité de tous mes paiements.",
  'payment-plan-declined':
    "J'ai demandé un plan de paiement ou un paiement différé, mais ma demande a été refusée.",
  'service-lost': "J'ai perdu le service à cause d'une erreur de mon opérateur.",
  'fraudulent-call': 'Je pense que cet appel est frauduleux.',
  'not-my-call': "Personne sur cette ligne n'a passé cet appel.",
  'wrong-duration': 'La durée est incorrecte.',
  'wrong-rate': "Le tarif est incorrect, ou l'appel devrait être inclus dans mon forfait.",
  'duplicate-charge': 'Le même appel a été facturé plusieurs fois.',
  'not-connected': "L'appel n'a pas abouti, ou a été coupé.",
  other: 'Un autre motif (précisions nécessaires)',
};

/** Les mêmes pour plusieurs appels, quand la phrase change. */
export const reasonsOfSeveral: Messages['reasonsOfSeveral'] = {
  'fraudulent-call': 'Je pense que ces appels sont frauduleux.',
  'not-my-call': "Personne sur cette ligne n'a passé ces appels.",
  'wrong-duration': 'Les durées sont incorrectes.',
  'wrong-rate': 'Le tarif est incorrect, ou les appels devraient être inclus dans mon forfait.',
  'duplicate-charge': 'Les mêmes appels ont été facturés plusieurs fois.',
  'not-connected': "Les appels n'ont pas abouti, ou ont été coupés.",
};
