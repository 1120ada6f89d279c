/** Où arrive un crédit. Les dates arrivent rédigées ; `undefined` quand la date n'est pas connue. */
import type { Messages } from '../../messages.js';

export const landing: Messages['landing'] = {
  title: 'Où va le crédit',
  ifApprovedPaid: (amount, nextDate, billDate) =>
    nextDate === undefined
      ? `S'il est accordé, un crédit de ${amount} figurera sur votre prochaine facture, car votre facture du ${billDate} est payée.`
      : `S'il est accordé, un crédit de ${amount} figurera sur votre facture du ${nextDate}, car votre facture du ${billDate} est payée.`,
  ifApprovedUnpaid: (amount, currentDate, billDate) =>
    currentDate === undefined
      ? `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle, car votre facture du ${billDate} n'est pas encore payée.`
      : `S'il est accordé, un crédit de ${amount} sera déduit de votre facture actuelle du ${currentDate}, car votre facture du ${billDate} n'est pas encore payée.`,
  ifApprovedSplit: (current, currentDate, next, nextDate) =>
    nextDate === undefined
      ? `S'il est accordé, ${current} seront déduits de votre facture actuelle du ${currentDate}, payée en partie, et les ${next} restants figureront sur votre prochaine facture.`
      : `S'il est accordé, ${current} seront déduits de votre facture actuelle du ${currentDate}, payée en partie, et les ${next} restants figureront sur votre facture du ${nextDate}.`,
  ifApprovedUnknown: (amount) =>
    `S'il est accordé, vous recevrez un crédit de ${amount}. Votre opérateur ne nous a pas indiqué si la facture est payée ; nous ne pouvons donc pas dire sur quelle facture il figurera.`,
  ifApprovedNotBilled: (amount) =>
    `S'il est accordé, un crédit de ${amount} sera déduit de la facture où ces appels figureront.`,
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
