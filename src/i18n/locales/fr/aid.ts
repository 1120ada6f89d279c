/** Ce qui aide à lire une facture et à suivre un litige. */
import type { AidMessages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const aid: AidMessages = {
  findings: {
    looking: 'Vérification de ces appels…',
    line: (count, written, amounts) =>
      plural(count, {
        one: `${written} appel à vérifier, ${amounts}`,
        many: `${written} d'appels à vérifier, ${amounts}`,
        other: `${written} appels à vérifier, ${amounts}`,
      }),
    none: 'Aucun montant ne se démarque dans ces appels',
    title: 'Montants peut-être facturés à tort',
    lead: "Votre navigateur a parcouru ces appels\u00a0; rien n'a été envoyé. C'est vous qui décidez\u00a0: aucun appel n'est sélectionné sans vous.",
    nothingLead:
      "Votre navigateur a parcouru ces appels\u00a0; rien n'a été envoyé. Vous savez peut-être qu'un appel est faux.",
    select: (count) =>
      plural(count, {
        one: 'Sélectionner cet appel',
        many: 'Sélectionner ces appels',
        other: 'Sélectionner ces appels',
      }),
    selected: 'Sélection faite',
    right: (count) =>
      plural(count, {
        one: 'Cet appel est correct',
        many: 'Ces appels sont corrects',
        other: 'Ces appels sont corrects',
      }),
    dismissed: 'Plus affiché pour cette facture',
    restore: (count, written) =>
      plural(count, {
        one: `Revoir ${written} appel`,
        many: `Revoir ${written} d'appels`,
        other: `Revoir ${written} appels`,
      }),
    calls: 'Appels',
    moreCalls: (count, written) =>
      plural(count, {
        one: `et ${written} autre appel`,
        many: `et ${written} d'autres appels`,
        other: `et ${written} autres appels`,
      }),
    more: (_count, written) => `En afficher ${written} de plus`,
    strengths: {
      certain: 'La facture se contredit',
      likely: 'Semble faux',
      possible: 'À vérifier',
    },
    kinds: {
      premium: 'numéro surtaxé',
      satellite: 'numéro satellite',
      international: "numéro à l'étranger",
    },
    firstKinds: {
      premium: 'Le premier appel de cette ligne vers un numéro surtaxé.',
      satellite: 'Le premier appel de cette ligne vers un numéro satellite.',
      international: "Le premier appel de cette ligne vers un numéro à l'étranger.",
    },
    twice: 'Le même appel est facturé deux fois.',
    severalTimes: (times) => `Le même appel est facturé ${times}\u00a0fois.`,
    overlapping: (duration) =>
      `Deux appels ont été passés en même temps depuis cette ligne, pendant ${duration}.`,
    aboveTariff: (expected, charged, difference) =>
      `D'après son tarif, cet appel coûte ${expected}. Il est facturé ${charged}, soit ${difference} de plus.`,
    included: 'Votre forfait comprend cet appel, et pourtant il est facturé.',
    unanswered: 'Cet appel a duré 0\u00a0seconde, et pourtant il est facturé.',
    tollFree: 'Les appels vers un numéro vert sont gratuits, et pourtant celui-ci est facturé.',
    voicemail:
      'Cet appel va vers votre propre numéro ou votre messagerie, et pourtant il est facturé.',
    burst: (count, kind, from, to) =>
      `${count}\u00a0appels de suite vers un ${kind} (${from} – ${to}).`,
    burstAtNight: (count, kind, from, to) =>
      `${count}\u00a0appels de suite, la nuit, vers un ${kind} (${from} – ${to}).`,
    shortCalls: (count, numbers, from, to) =>
      `${count}\u00a0appels courts vers ${numbers}\u00a0numéros différents (${from} – ${to}).`,
    callBack: (kind, minutes) =>
      `Un appel vers un ${kind} dont un appel avait été manqué ${minutes} plus tôt.`,
    unusual: (duration, usual) =>
      `Cet appel a duré ${duration}. Une conversation sur cette ligne dure d'ordinaire ${usual}.`,
    cut: (duration) =>
      `Cet appel a duré ${duration} à la seconde près\u00a0: c'est une limite à laquelle les réseaux coupent les appels oubliés.`,
    outside: "Cette ligne n'était pas en service ce jour-là.",
    chart: 'Montants par jour et par heure',
    chartMarked: (count, written, when) =>
      plural(count, {
        one: `${written} appel à vérifier est marqué (${when}).`,
        many: `${written} d'appels à vérifier sont marqués (${when}).`,
        other: `${written} appels à vérifier sont marqués (${when}).`,
      }),
    chartKey: 'Plus foncé\u00a0: montant plus élevé. Entouré\u00a0: à vérifier.',
    table: 'Afficher le tableau',
    day: 'Jour',
    hour: 'Heure',
    charge: 'Montant',
    mark: 'Remarque',
    mayBeWrong: 'À vérifier',
  },

  calculation: {
    found: 'Ce qui se démarque',
    title: 'Ce montant, recalculé',
    billed: (duration) => `${duration} ont été facturées.`,
    time: (duration, rate) => `${duration} à ${rate} la minute`,
    timeOnly: (duration) => `${duration} de communication`,
    setupFee: 'Frais de connexion',
    included: (duration) => `${duration} sont comprises et ne coûtent rien.`,
    tax: 'Taxes',
    expected: "Prix de l'appel d'après son tarif",
    charged: 'Montant facturé',
    difference: 'Facturé en trop',
    rounded: "Partout où l'arrondi n'est pas clair, il est compté en faveur de votre opérateur.",
    dispute: (amount) => `Contester ${amount}`,
    disputeCall: 'Contester cet appel',
  },

  amounts: {
    title: 'Contesté et non contesté',
    inDispute: 'Contesté',
    payNow: 'À payer dès maintenant',
    beyond: (amounts) =>
      `${amounts} de plus, également contestés, sont déjà payés ou ne figurent sur aucune facture.`,
    hint: 'Payer le reste ne vous fait pas renoncer à votre litige.',
    nothingToPay: "Rien n'est à payer sur cette facture tant que le litige est ouvert.",
  },

  rights: {
    title: 'Vos droits et délais',
    disputeBy: (date) => `Vous pouvez contester cette facture jusqu'au ${date} inclus.`,
    disputeOver: (date) => `Le délai pour contester cette facture a pris fin le ${date}.`,
    providerBy: (date) => `Votre opérateur doit répondre avant le ${date} inclus.`,
    providerOver: (date) => `Votre opérateur aurait dû répondre avant le ${date} inclus.`,
    bodyBy: (date) => `L'organisme que vous avez saisi doit répondre avant le ${date} inclus.`,
    bodyOver: (date) =>
      `L'organisme que vous avez saisi aurait dû répondre avant le ${date} inclus.`,
    nextBody: (body) => `Si l'issue ne vous convient pas, vous pouvez saisir\u00a0: ${body}.`,
    nextBodyFrom: (body, date) =>
      `Sans solution, vous pouvez saisir cet organisme à partir du ${date}\u00a0: ${body}.`,
    atDeadlock: 'Après un refus définitif, vous pouvez le saisir sans attendre.',
    until: (date) => `Il accepte les réclamations jusqu'au ${date} inclus.`,
    suspended: "Vous n'avez pas à payer la somme contestée avant la décision.",
    notSuspended: "Toute la facture reste à payer jusqu'à la décision.",
    source: (title, date) => `${title}, consulté le ${date}`,
  },

  contain: {
    title: 'Éviter que cela recommence',
    lead: "Si quelqu'un d'autre a passé ces appels, l'accès est peut-être encore ouvert.",
    'block-premium': 'Bloquer les numéros surtaxés sur cette ligne',
    'block-international': "Bloquer les appels vers l'étranger sur cette ligne",
    'voicemail-password': 'Changer le mot de passe de votre messagerie',
    'pbx-password': 'Changer les mots de passe de votre système téléphonique',
    'warn-others': 'Prévenir les autres personnes de ce compte',
    do: 'Le faire maintenant',
    doing: 'En cours…',
    done: 'Fait',
    requested: "Demandé\u00a0: votre opérateur s'en occupe",
    failed:
      "Cela n'a pas été confirmé. Réessayez\u00a0: ce n'est fait qu'une seule fois. Ou demandez à votre opérateur.",
    open: 'Voir comment faire',
    ticked: (step) => `Fait\u00a0: ${step}`,
  },

  proof: {
    title: 'Garder la preuve',
    lead: 'Un seul fichier avec tout ce qui a été envoyé et reçu, qui montre si quelque chose a été modifié ensuite.',
    save: 'Enregistrer la preuve',
    remind: 'Enregistrer les échéances pour votre agenda',
    fileName: (reference) => `preuve-${reference}.html`,
    calendarName: (reference) => `echeances-${reference}.ics`,
    heading: (reference) => `Litige ${reference}`,
    made: (when) => `Établi le ${when} par la page depuis laquelle le litige a été envoyé.`,
    sent: 'Ce qui a été envoyé',
    received: "Ce que l'opérateur a répondu",
    subject: 'Objet',
    status: 'Statut',
    files: 'Fichiers',
    noFiles: 'Aucun',
    hash: "SHA-256 de l'enregistrement",
    verify:
      "Pour vérifier que l'enregistrement n'a pas été modifié, exécutez ceci dans le dossier du fichier\u00a0:",
    verifyEnds: 'La commande affiche les mêmes 64\u00a0caractères.',
    bill: (number) => `Facture ${number}`,
    answerDue: (reference) => `Litige ${reference}\u00a0: réponse de votre opérateur attendue`,
    replyDue: (reference) => `Litige ${reference}\u00a0: répondre à la question de votre opérateur`,
    nextBodyDue: (reference, body) => `Litige ${reference}\u00a0: vous pouvez saisir ${body}`,
    nextBodyEnds: (reference, body) =>
      `Litige ${reference}\u00a0: dernier jour pour saisir ${body}`,
  },

  callLog: {
    title: "Comparer avec le journal d'appels de votre téléphone",
    lead: "Choisissez un fichier avec le journal d'appels de votre téléphone (XML ou CSV). Il n'est lu que dans cette page\u00a0: rien n'est envoyé ni conservé.",
    choose: "Choisir un journal d'appels",
    reading: (share) => `Lecture du journal d'appels… ${share}`,
    cancel: 'Annuler',
    cancelled: 'La lecture a été annulée.',
    tooLarge: (limit) => `Ce fichier dépasse ${limit}. Exportez une période plus courte.`,
    unreadable:
      "Ce fichier n'est pas un journal d'appels lisible. Choisissez un fichier XML ou CSV.",
    unclear:
      "Les colonnes de ce fichier ne sont pas claires\u00a0: il faut un numéro, une heure de début et une durée. Rien n'a été comparé.",
    empty: "Aucun appel n'a été trouvé dans ce fichier.",
    failed: "Le fichier n'a pas pu être lu. Choisissez-le à nouveau.",
    missingCode:
      "Une partie de cette page n'est pas arrivée. Vérifiez votre connexion, puis choisissez à nouveau le fichier.",
    covers: (from, to) => `Le journal couvre les appels du ${from} au ${to}.`,
    notCovered: (count, written) =>
      plural(count, {
        one: `Il ne dit rien de ${written} appel facturé de cette liste.`,
        many: `Il ne dit rien de ${written} d'appels facturés de cette liste.`,
        other: `Il ne dit rien de ${written} appels facturés de cette liste.`,
      }),
    shifted: (hours) => `Son horloge est décalée de ${hours} par rapport à celle de la facture.`,
    matched: (count, written) =>
      plural(count, {
        one: `${written} appel figure dans les deux.`,
        many: `${written} d'appels figurent dans les deux.`,
        other: `${written} appels figurent dans les deux.`,
      }),
    rejected: (count, written) =>
      plural(count, {
        one: `${written} ligne du fichier n'a pas pu être lue comme un appel.`,
        many: `${written} de lignes du fichier n'ont pas pu être lues comme des appels.`,
        other: `${written} lignes du fichier n'ont pas pu être lues comme des appels.`,
      }),
    missing: 'Sur votre facture, mais pas dans votre journal',
    longer: 'Plus longs sur votre facture que dans votre journal',
    longerBy: (onBill, inLog) => `${onBill} sur la facture, ${inLog} dans le journal`,
    nothing: 'Aucune différence entre votre journal et cette facture.',
    missingText: "L'appel ne figure pas dans le journal d'appels de mon téléphone.",
    longerText: (onBill, inLog) =>
      `Mon téléphone indique ${inLog} pour cet appel\u00a0; la facture indique ${onBill}.`,
  },

  evidence: {
    title: 'Ce qui aide',
    'payment-not-credited':
      'Un relevé bancaire ou un reçu, avec la date et le montant\nLa référence indiquée lors du paiement',
    'payment-plan-declined': 'La lettre ou le message de refus',
    'service-lost':
      'Les jours et heures sans service\nLes numéros de référence de vos signalements de panne',
    'fraudulent-call':
      "Une image du journal d'appels de votre téléphone à ce moment-là\nQui pouvait alors utiliser le téléphone\nUn dépôt de plainte, s'il y en a un",
    'not-my-call':
      "Une image du journal d'appels de votre téléphone à ce moment-là\nOù se trouvait alors le téléphone",
    'wrong-duration': "Une image de l'appel dans le journal de votre téléphone, avec sa durée",
    'wrong-rate':
      'Votre contrat ou votre grille tarifaire, avec le prix\nUne facture antérieure avec le bon prix',
    'duplicate-charge':
      "Une image du journal d'appels de votre téléphone, où l'appel ne figure qu'une fois",
    'not-connected':
      "Une image du journal d'appels de votre téléphone, qui ne montre aucune conversation",
    other: "Tout ce qui montre ce qui s'est passé",
  },
};
