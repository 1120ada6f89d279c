/** Le panneau de demande de crédit. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const credit: Messages['credit'] = {
  title: 'Demander un crédit',
  intro: 'Vérifiez les appels dont vous demandez le remboursement.',
  emptyTitle: 'Aucun appel sélectionné',
  emptyBody: "Sélectionnez les appels facturés à tort dans l'activité des appels.",
  eligibleTitle: (count, written) =>
    plural(count, {
      one: `${written} appel admissible à un crédit`,
      many: `${written} d'appels admissibles à un crédit`,
      other: `${written} appels admissibles à un crédit`,
    }),
  total: 'Crédit total demandé',
  refusedTitle: (count, written) =>
    plural(count, {
      one: `${written} appel ne peut pas être crédité ici`,
      many: `${written} d'appels ne peuvent pas être crédités ici`,
      other: `${written} appels ne peuvent pas être crédités ici`,
    }),
  refusedBody: (count) =>
    plural(count, {
      one: "Vous pouvez toujours demander à un conseiller de l'examiner.",
      many: 'Vous pouvez toujours demander à un conseiller de les examiner.',
      other: 'Vous pouvez toujours demander à un conseiller de les examiner.',
    }),
  askPerson: (count) =>
    plural(count, {
      one: 'Formulaire de contact pour cet appel',
      many: 'Formulaire de contact pour ces appels',
      other: 'Formulaire de contact pour ces appels',
    }),
  noneEligibleTitle: (count) =>
    plural(count, {
      one: 'Cet appel ne peut pas être crédité ici',
      many: 'Aucun de ces appels ne peut être crédité ici',
      other: 'Aucun de ces appels ne peut être crédité ici',
    }),
  removeCall: (number, when) => `Retirer l'appel ${number}, ${when}`,
  lastDay: (date) => `Le dernier jour pour contester était le ${date}.`,
  continue: 'Continuer',
  addMore: "Sélectionner d'autres appels",
  tooMany: (_limit, written) =>
    `Un litige peut contenir ${written} appels au plus. Retirez-en et contestez-les séparément.`,
  tooLittle: (count) =>
    plural(count, {
      one: 'Ce montant est inférieur au plus petit montant qui peut être crédité.',
      many: 'Le total de ces montants est inférieur au plus petit montant qui peut être crédité.',
      other: 'Le total de ces montants est inférieur au plus petit montant qui peut être crédité.',
    }),
  shown: (shown, count, written) =>
    plural(count, {
      one: `${shown} appel affiché sur ${written}`,
      many: `Appels affichés\u00a0: ${shown} sur ${written}`,
      other: `Appels affichés\u00a0: ${shown} sur ${written}`,
    }),
  showMore: 'Afficher la suite',
  tooManyForContact: (_limit, written) =>
    `Un message peut porter sur ${written} appels au plus. Retirez-en d'abord.`,
  removed: 'Retiré',
};
