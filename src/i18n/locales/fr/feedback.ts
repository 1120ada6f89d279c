/** L'utilité d'une page. */
import type { Messages } from '../../messages.js';

export const feedback: Messages['feedback'] = {
  question: 'Cette page vous a-t-elle été utile\u00a0?',
  comment: 'Que pourrions-nous améliorer\u00a0?',
  commentHint: "N'indiquez ni numéro de téléphone ni autre information personnelle.",
  send: 'Envoyer votre avis',
  thanks: 'Merci pour votre avis.',
  failed: "Votre avis n'a pas été envoyé",
};
