/** Les mots que tous les panneaux partagent : actions, états, erreurs, accès à un conseiller. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const common: Messages['common'] = {
  missingProvider: (tag) =>
    `<${tag}> doit être placé dans un <redress-provider> ou un <redress-flow>.`,
  loading: 'Chargement…',
  retry: 'Réessayer',
  back: 'Retour',
  backToCallActivity: "Retour à l'activité des appels",
  remove: 'Retirer',
  optional: 'facultatif',
  named: (name, value) => `${name}\u00a0: ${value}`,
  yes: 'Oui',
  no: 'Non',
  signIn: 'Se connecter',
  signInTitle: 'Connectez-vous pour voir vos appels et vos litiges',
  signInAgainTitle: 'Reconnectez-vous pour continuer',
  signInAgainBody:
    "Votre session a pris fin. Rien de ce que vous avez saisi n'est perdu\u00a0: après connexion, vous reprenez là où vous en étiez.",
  signInBody: 'Connectez-vous à votre compte pour continuer.',
  cantSignIn: 'Impossible de vous connecter\u00a0?',
  forgotPassword: 'Mot de passe oublié\u00a0?',
  contactSupport: "Contacter l'assistance",
  callSupport: (phone) => `Appeler le ${phone}`,
  needHelp: "Besoin d'aide\u00a0?",
  demonstration: 'Données de démonstration',
  demonstrationBody: "Ces comptes, appels et factures sont fictifs. Rien n'est envoyé.",
  offlineTitle: 'Vous semblez être hors ligne',
  failedTitle: 'Le chargement a échoué',
  missingCode:
    "Une partie de cette page ne s'est pas chargée. Vérifiez votre connexion, puis réessayez. Si cela ne suffit pas, rechargez la page.",
  staleTitle: "L'actualisation a échoué",
  staleBody: 'Vous voyez les données chargées précédemment.',
  saveRefused: "Cette page n'a pas le droit d'enregistrer des fichiers",
  saveDoubtful: "Si aucun fichier n'a été enregistré, cette page ne le permet pas",
  copyInstead: 'Copiez plutôt le texte',
  notAvailableTitle: 'Indisponible',
  errorSummaryTitle: 'Il y a un problème',
  calls: (count, written) =>
    plural(count, {
      one: `${written} appel`,
      many: `${written} d'appels`,
      other: `${written} appels`,
    }),
};

/** Ce qui n'a pas marché, choisi d'après le code : jamais les mots du serveur. */
export const errors: Messages['errors'] = {
  unauthenticated: 'Votre session a pris fin. Connectez-vous pour continuer.',
  forbidden: 'Cet élément ne vous est pas accessible.',
  'not-found': 'Cet élément ne vous est pas accessible.',
  invalid:
    "Votre opérateur n'a pas accepté cette demande. Vérifiez votre saisie ou contactez l'assistance.",
  conflict: 'Les données ont changé entre-temps. Vérifiez-les avant de continuer.',
  'key-reused': "Votre opérateur n'a pas pu distinguer cette demande d'une autre, déjà envoyée.",
  'in-progress': 'Cette demande est encore en cours de traitement. Réessayez dans un instant.',
  'rate-limited': 'Trop de demandes en ce moment. Patientez un instant, puis réessayez.',
  unavailable:
    'Le système de votre opérateur est indisponible pour le moment. Réessayez dans quelques minutes.',
  network: "Votre opérateur n'a pas pu être joint. Vérifiez votre connexion, puis réessayez.",
  timeout: 'Votre opérateur a mis trop de temps à répondre. Réessayez.',
  malformed:
    "La réponse de votre opérateur est illisible\u00a0; plutôt que d'afficher une erreur, nous n'affichons rien. Réessayez ou contactez l'assistance.",
  aborted: "L'opération a été annulée.",
  unknown: "Une erreur s'est produite. Réessayez ou contactez l'assistance.",
};
