import { counted } from '../counted.js';
import type { DemoText } from '../index.js';

const rules = (count: number): string =>
  counted('fr', count, { one: `${count} règle`, other: `${count} règles` });

export const conformance: DemoText['conformance'] = {
  title: 'Vérifier un adaptateur',
  lead: "Appliquez ici les règles du guide à un adaptateur. Chaque règle part d'un adaptateur neuf\u00a0; le rapport dit ce qui est enfreint et comment le corriger.",
  chooseTitle: 'Quel adaptateur',
  demo: 'Opérateur de démonstration',
  template: 'Modèle à copier',
  broken: 'Modèle défectueux',
  brokenHint:
    "Oublie les clés de ses écritures, laisse ses pages se chevaucher et ne retire rien\u00a0: à quoi ressemble un rapport d'échecs.",
  rest: 'Un système de facturation qui suit le contrat REST',
  endpoint: "Adresse d'accès",
  endpointHint:
    'Une adresse http ou https, ou un chemin sur ce site. Les requêtes portent les cookies de cette adresse.',
  endpointProblem:
    "Cette adresse d'accès n'est pas valable\u00a0: saisissez une adresse http ou https, ou un chemin.",
  forTests:
    "C'est un système de test\u00a0: les règles ouvrent des litiges et envoient des messages",
  start: 'Appliquer les règles',
  stop: 'Arrêter',
  reportTitle: 'Rapport',
  reportEmpty: "Rien pour l'instant. Choisissez un adaptateur et appliquez les règles.",
  progress: 'Règles vérifiées',
  resultColumn: 'Résultat',
  ruleColumn: 'Règle',
  passed: 'Respectée',
  failed: 'Enfreinte',
  skipped: 'Ignorée',
  copy: 'Copier en texte',
  reportText: 'Rapport en texte',
  copied: 'Le rapport a été copié.',
  notCopied: 'Le navigateur ne permet pas de copier. Le texte est sélectionné sous le rapport.',
  chaptersTitle: 'Chapitres du guide',
  console: 'La console de cette page offre les mêmes outils, sous le nom redressTesting.',
  begun: 'Vérification en cours…',
  stopped: 'Arrêté.',
  countOf: (done, total) => `${done} sur ${rules(total)}`,
  counts: (passed, failed, skipped) =>
    `${counted('fr', passed, { one: `${passed} règle respectée`, other: `${passed} règles respectées` })}, ${counted('fr', failed, { one: `${failed} enfreinte`, other: `${failed} enfreintes` })}, ${counted('fr', skipped, { one: `${skipped} ignorée`, other: `${skipped} ignorées` })}.`,
};
