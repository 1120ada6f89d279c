/** Le formulaire de contact. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const contact: Messages['contact'] = {
  title: 'Formulaire de contact',
  introNotListed:
    "Un appel manque dans votre liste\u00a0? Signalez-le-nous\u00a0: un conseiller s'en occupera.",
  introNotEligible: (count) =>
    plural(count, {
      one: "Cet appel ne peut pas être crédité ici. Un conseiller l'examinera.",
      many: 'Ces appels ne peuvent pas être crédités ici. Un conseiller les examinera.',
      other: 'Ces appels ne peuvent pas être crédités ici. Un conseiller les examinera.',
    }),
  introEscalation: (reference) => `Un conseiller examinera votre litige ${reference}.`,
  introOther: "Dites-nous ce qui s'est passé\u00a0: un conseiller s'en occupera.",
  callsTitle: (count, written) =>
    plural(count, {
      one: `Au sujet de ${written} appel`,
      many: `Au sujet de ${written} d'appels`,
      other: `Au sujet de ${written} appels`,
    }),
  date: "Jour de l'appel",
  time: "Heure de l'appel",
  number: 'Numéro du correspondant',
  numberHint: 'Indiquez ce que vous en savez',
  message: "Que s'est-il passé\u00a0?",
  channel: 'Comment vous joindre\u00a0?',
  byPhone: 'Par téléphone',
  byEmail: 'Par e-mail',
  phone: 'Votre numéro de téléphone',
  email: 'Votre adresse e-mail',
  send: 'Envoyer',
  sending: 'Envoi…',
  dateMissing: "Saisissez le jour de l'appel",
  dateInFuture: "Le jour de l'appel ne peut pas être dans le futur",
  numberMissing: 'Saisissez le numéro, ou ce que vous en savez',
  messageMissing: "Dites-nous ce qui s'est passé",
  messageTooLong: (_limit, written) => `Raccourcissez votre texte à ${written} caractères`,
  phoneMissing: 'Saisissez un numéro de téléphone où vous joindre',
  emailMissing: 'Saisissez une adresse e-mail, par exemple nom@example.com',
  failedTitle: "Votre message n'a pas été envoyé",
  failedBody: "Rien de ce que vous avez écrit n'est perdu. Réessayez, ou appelez-nous.",
  unknownTitle: 'Nous ne savons pas si votre message est arrivé',
  unknownBody:
    "Rien de ce que vous avez écrit n'est perdu. Renvoyez-le\u00a0: il n'est reçu qu'une seule fois.",
  sentTitle: 'Votre message a été reçu',
  sentLead: 'Un conseiller le lira et vous répondra.',
  earlierVersion:
    "Votre opérateur a reçu votre première version. Vos modifications ultérieures n'ont pas été envoyées.",
  reference: 'Numéro de référence',
  answerBy: (date) => `Vous recevrez une réponse d'ici le ${date}.`,
  another: 'Envoyer un autre message',
};
