import { counted } from '../counted.js';
import type { DemoText } from '../index.js';

export const records: DemoText['records'] = {
  title: "Vos propres relevés d'appels",
  intro:
    "Choisissez un fichier CSV de relevés d'appels. Il est lu dans ce navigateur\u00a0; rien n'en est envoyé ni conservé.",
  notLoaded: "Cette partie de la page n'a pas pu être chargée. Réessayez.",
  close: 'Fermer',
  drop: 'Déposez un fichier ici, ou',
  chooseFile: 'Choisir un fichier',
  fileHint: "CSV ou texte, aussi compressé en .gz, jusqu'à 50 Mo ou 200 000 lignes.",
  address: 'Ou chargez-le depuis une adresse',
  addressHint:
    "L'adresse doit autoriser cette page à la lire (CORS). Elle n'est interrogée que lorsque vous appuyez sur le bouton.",
  load: 'Charger',
  sample: "Essayer un fichier d'exemple",
  reading: (source, share) => `Lecture de ${source}… ${share}`,
  cancel: 'Annuler',
  failedTitle: "Ce fichier n'a pas pu être lu",
  columnsTitle: 'Que contient chaque colonne\u00a0?',
  columnsIntro: (source) =>
    `Vérifiez les colonnes de ${source}. Les champs marqués d'une étoile sont obligatoires\u00a0: la date et l'heure peuvent être dans deux colonnes, et une fin remplacer la durée.`,
  columnsMissing: 'Il manque encore\u00a0:',
  hasHeader: 'La première ligne contient les noms des colonnes',
  field: 'Champ',
  column: 'Colonne',
  samples: 'Dans le fichier',
  noColumn: 'Absent du fichier',
  columnNumber: (number) => `Colonne ${number}`,
  columnNamed: (number, name) => `${number}\u00a0: ${name}`,
  check: 'À vérifier',
  moreFields: 'Autres champs, et écriture des valeurs',
  read: 'Lire le fichier',
  dateOrder: 'Dates numériques',
  durationUnit: 'Un nombre seul, pour la durée, est en',
  durationClock: 'Une durée comme 5:20 est en',
  decimalMark: 'Séparateur décimal des montants',
  minorUnits: 'Les montants sont en centièmes (centimes)',
  negativeCharges: 'Les montants facturés portent un signe moins',
  timeOfDay: "Heure, si aucune colonne ne l'indique",
  directionWord: (word) => `«\u00a0${word}\u00a0» signifie`,
  directionUnknown: 'Inconnu',
  parties: 'Les deux numéros sont',
  currency: 'Devise des montants',
  noCurrency: 'Inconnue',
  timeZone: 'Fuseau horaire des heures',
  defaultLine: "Votre numéro, si aucune colonne ne l'indique",
  reportTitle: (source) => `Contenu de ${source}`,
  kept: 'Appels retenus',
  rejected: 'Lignes rejetées',
  notCalls: 'Messages, données et frais',
  skipped: 'En-tête et lignes vides',
  lines: 'Lignes en tout',
  withoutCharge: (count, written) =>
    counted('fr', count, {
      one: `${written} appel n'a pas de prix. Son montant est calculé selon le tarif de la démonstration, et signalé comme estimé.`,
      other: `${written} appels n'ont pas de prix. Leurs montants sont calculés selon le tarif de la démonstration, et signalés comme estimés.`,
    }),
  notCallsCharged: (total) =>
    `Les messages, les données et les frais ne sont pas des appels et sont laissés de côté\u00a0: ${total} en tout.`,
  nothingKept: "Aucune ligne du fichier n'a pu être lue comme un appel. Vérifiez les colonnes.",
  rejectedCaption: 'Lignes rejetées',
  line: 'Ligne',
  reason: 'Motif',
  text: 'Texte',
  showMore: (count, written) =>
    counted('fr', count, {
      one: `En afficher plus (${written} ligne restante)`,
      other: `En afficher plus (${written} lignes restantes)`,
    }),
  use: (count, written) =>
    counted('fr', count, { one: 'Utiliser cet appel', other: `Utiliser ces ${written} appels` }),
  changeColumns: 'Changer les colonnes',
  otherFile: 'Choisir un autre fichier',
  loaded: (source, count, written, total) =>
    counted('fr', count, {
      one: `${source}\u00a0: le compte a maintenant ${written} appel, ${total}.`,
      other: `${source}\u00a0: le compte a maintenant ${written} appels, ${total}.`,
    }),
  otherCurrency:
    'Le compte des appels importés a déjà une autre devise. Réinitialisez la démonstration pour recommencer.',
  repeated: (count, written) =>
    counted('fr', count, {
      one: `${written} appel était déjà chargé et a été laissé de côté.`,
      other: `${written} appels étaient déjà chargés et ont été laissés de côté.`,
    }),
  refused: (count, written, lines) =>
    counted('fr', count, {
      one: `${written} appel ne peut figurer sur les factures de ce compte\u00a0: ${lines}.`,
      other: `${written} appels ne peuvent figurer sur les factures de ce compte\u00a0: ${lines}.`,
    }),
  refusedLine: (line, amount) => `ligne ${line} (${amount})`,
};

export const fields: DemoText['fields'] = {
  line: 'Votre numéro',
  otherParty: 'Autre numéro',
  direction: 'Sens',
  start: 'Date et heure',
  date: 'Date',
  time: 'Heure',
  duration: 'Durée',
  end: 'Fin, date et heure',
  endDate: 'Fin, date',
  endTime: 'Fin, heure',
  charge: 'Montant',
  currency: 'Devise',
  zone: 'Fuseau horaire de chaque appel',
  type: "Type d'appel",
  service: 'Appel, message ou données',
  destination: 'Destination',
};

export const formats: DemoText['formats'] = {
  dmy: 'Jour, mois, année',
  mdy: 'Mois, jour, année',
  ymd: 'Année, mois, jour',
  seconds: 'Secondes',
  minutes: 'Minutes',
  hours: 'Heures',
  milliseconds: 'Millisecondes',
  minutesSeconds: 'Minutes et secondes',
  hoursMinutes: 'Heures et minutes',
  in: 'Entrant',
  out: 'Sortant',
  missed: 'Manqué',
  point: 'Point\u00a0: 1.50',
  comma: 'Virgule\u00a0: 1,50',
  lineAndOther: "Votre numéro et l'autre numéro",
  callerAndCalled: 'Appelant et appelé',
};

export const rejections: DemoText['rejections'] = {
  'malformed-quotes': "Un guillemet n'est pas fermé, ou se trouve là où il ne peut être",
  'above-header': 'Au-dessus des noms des colonnes',
  'not-a-call': 'Un message, des données ou des frais, non un appel',
  'too-few-columns': 'Moins de valeurs que de colonnes',
  'too-many-columns': 'Plus de valeurs que de colonnes',
  'no-line': 'Votre numéro manque',
  'field-too-long': "Une valeur est plus longue qu'aucune valeur réelle",
  'unknown-direction': 'Ni entrant ni sortant',
  'bad-date': 'Date illisible',
  'date-implausible': "L'année est avant 1990 ou après 2099",
  'bad-duration': 'Durée illisible',
  'negative-duration': 'La durée est négative',
  'end-before-start': "L'appel finit avant de commencer",
  'duration-too-long': 'Plus de 31 jours',
  'missed-with-duration': 'Manqué, mais avec une durée',
  'bad-charge': 'Montant illisible',
  'negative-charge': "Un avoir, non le montant d'un appel",
  'bad-currency': 'Pas de code de devise',
};

export const doubts: DemoText['doubts'] = {
  guessed: 'Trouvé par ses seules valeurs.',
  'not-understood': 'Ses valeurs ne sont pas ce que dit son nom.',
  'several-columns': 'Plusieurs colonnes pourraient convenir.',
  'remark-in-name': 'Une partie du nom de la colonne est inconnue.',
  'date-order': 'Le jour et le mois pourraient être inversés.',
  'time-zone': "Le fuseau horaire n'est pas certain.",
  'duration-clock': '5:20 peut être en minutes et secondes, ou en heures et minutes.',
  'duration-unit': "L'unité n'est pas certaine.",
  'decimal-mark': '1,234 peut être beaucoup ou peu.',
  'minor-units': 'Des nombres entiers peuvent être des centimes.',
  'all-negative': 'Tous les montants sont négatifs.',
  'other-amount': "Aucune colonne n'indique clairement le montant facturé.",
  'unknown-words': 'Certains mots sont inconnus.',
  'both-directions': "Certains appels peuvent être entrants\u00a0: aucune colonne ne l'indique.",
};

export const fileProblems: DemoText['fileProblems'] = {
  'file-too-large': 'Le fichier dépasse 50 Mo.',
  'too-many-lines': 'Le fichier dépasse 200 000 lignes.',
  'not-text': "Ce n'est pas un fichier texte. Enregistrez d'abord la feuille de calcul en CSV.",
  'damaged-archive': 'Le fichier compressé est endommagé.',
  'bad-address': "Ce n'est pas une adresse qui commence par http:// ou https://.",
  'not-a-file': "L'adresse a répondu par une page web ou une erreur, et non par un fichier.",
  network:
    "L'adresse n'a pas pu être jointe, ou n'autorise pas cette page à la lire. Téléchargez le fichier, puis choisissez-le ici.",
  timeout: "L'adresse n'a pas répondu à temps.",
  unavailable: "L'adresse n'est pas disponible actuellement.",
  unknown: "Le fichier n'a pas pu être lu.",
};
