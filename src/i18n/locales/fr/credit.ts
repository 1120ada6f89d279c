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
  refusedBody: 'Vous pouvez toujours demander à une personne de les examiner.',
  askPerson: 'Formulaire de contact pour ces appels',
  noneEligibleTitle: 'Aucun de ces appels ne peut être crédité ici',
  removeCall: (number, when) => `Retirer l'appel ${number}, ${when}`,
  lastDay: (date) => `Le dernier jour pour contester était le ${date}.`,
  objectBy: (date) => `À contester avant le ${date} inclus`,
  continue: 'Continuer',
  addMore: "Sélectionner d'autres appels",
  tooMany: (limit) =>
    `Un litige peut contenir ${limit} appels au plus. Retirez-en, et contestez-les séparément.`,
  tooLittle: 'Ces montants sont inférieurs au plus petit montant qui peut être crédité.',
  shown: (shown, all) => `${shown} appels affichés sur ${all}`,
  showMore: 'Afficher la suite',
  tooManyForContact: (limit) =>
    `Un message peut porter sur ${limit} appels au plus. Retirez-en d'abord.`,
  removed: 'Retiré',
};
