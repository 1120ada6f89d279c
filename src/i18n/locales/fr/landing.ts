/** Où arrive un crédit. Les dates arrivent rédigées ; `undefined` quand la date n'est pas connue. */
import type { Messages } from '../../messages.js';

export const landing: Messages['landing'] = {
  title: 'Où va le crédit',
  bills: {
    current: (date) => (date === undefined ? 'Votre facture actuelle' : `Votre facture du ${date}`),
    next: (date) => (date === undefined ? 'Votre prochaine facture' : `Votre facture du ${date}`),
    unknown: () => 'Une facture encore inconnue',
  },
  ifApprovedPaid: (amount, nextDate, billDate) =>
    nextDate === undefined
      ? `S'il est accordé, un crédit de ${amount} figurera sur votre prochaine facture, car votre facture du ${billDate} est payée.`
      : `S'il est accordé, un crédit de ${amount} figurera sur votre facture du ${nextDate}, car votre facture du ${billDate} est payée.`,
  ifApprovedNothingDue: (amount, nextDate, billDate) =>
    nextDate === undefined
      ? `S'il est accordé, un crédit de ${amount} figurera sur votre prochaine facture, car il n'y a rien à payer sur votre facture du ${billDate}.`
      : `S'il est accordé, un crédit de ${amount} figurera sur votre facture du ${nextDate}, car il n'y a rien à payer sur votre facture du ${billDate}.`,
  ifApprovedOnSameBill: (amount, billDate) =>
    `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle du ${billDate}, car elle n'est pas encore payée.`,
  ifApprovedUnpaid: (amount, currentDate, billDate) =>
    currentDate === undefined
      ? `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle, car votre facture du ${billDate} n'est pas encore payée.`
      : `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle du ${currentDate}, car votre facture du ${billDate} n'est pas encore payée.`,
  ifApprovedPartPaid: (amount, currentDate, billDate) =>
    currentDate === undefined
      ? `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle, car une partie de votre facture du ${billDate} reste à payer.`
      : `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle du ${currentDate}, car une partie de votre facture du ${billDate} reste à payer.`,
  ifApprovedNothingLeft: (amount, nextDate) =>
    nextDate === undefined
      ? `S'il est accordé, un crédit de ${amount} figurera sur votre prochaine facture, car il ne restera alors rien à payer sur votre facture actuelle.`
      : `S'il est accordé, un crédit de ${amount} figurera sur votre facture du ${nextDate}, car il ne restera alors rien à payer sur votre facture actuelle.`,
  ifApprovedSplit: (current, currentDate, next, nextDate) =>
    nextDate === undefined
      ? `S'il est accordé, un crédit de ${current} sera déduit de votre facture actuelle du ${currentDate}, sur laquelle ce montant reste à payer, et le reste, soit ${next}, figurera sur votre prochaine facture.`
      : `S'il est accordé, un crédit de ${current} sera déduit de votre facture actuelle du ${currentDate}, sur laquelle ce montant reste à payer, et le reste, soit ${next}, figurera sur votre facture du ${nextDate}.`,
  ifApprovedUnknown: (amount) =>
    `S'il est accordé, vous recevrez un crédit de ${amount}. Votre opérateur ne nous a pas indiqué si la facture est payée\u00a0; nous ne pouvons donc pas dire sur quelle facture il figurera.`,
  ifApprovedOtherCurrency: (amount) =>
    `S'il est accordé, vous recevrez un crédit de ${amount}. Ce montant n'est pas dans la devise de votre facture\u00a0; nous ne pouvons donc pas dire sur quelle facture il figurera.`,
  ifApprovedNotBilled: (amount) =>
    `S'il est accordé, un crédit de ${amount} sera déduit de la facture de cette période, qui n'est pas encore émise.`,
  ifApprovedNoAmount:
    "S'il est accordé, votre opérateur vous indiquera le montant crédité et la facture concernée.",
  onCurrentBill: (amount, date) =>
    date === undefined
      ? `${amount} sur votre facture actuelle`
      : `${amount} sur votre facture du ${date}`,
  onNextBill: (amount, date) =>
    date === undefined
      ? `${amount} sur votre prochaine facture`
      : `${amount} sur votre facture du ${date}`,
  onUnknownBill: (amount) =>
    `${amount}, sur une facture que votre opérateur n'a pas encore précisée`,
};
