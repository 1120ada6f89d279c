/** Where a credit lands. Dates come as text; `undefined` when the date is not known. */
export const landing = {
  title: 'Where the credit goes',
  bills: {
    current: (date: string | undefined) =>
      date === undefined ? 'Your current bill' : `Your bill of ${date}`,
    next: (date: string | undefined) =>
      date === undefined ? 'Your next bill' : `Your ${date} bill`,
    unknown: () => 'A bill that is not known yet',
  },
  ifApprovedPaid: (amount: string, nextDate: string | undefined, billDate: string) =>
    nextDate === undefined
      ? `If approved, ${amount} goes on your next bill, because your bill of ${billDate} is paid.`
      : `If approved, ${amount} goes on your ${nextDate} bill, because your bill of ${billDate} is paid.`,
  ifApprovedNothingDue: (amount: string, nextDate: string | undefined, billDate: string) =>
    nextDate === undefined
      ? `If approved, ${amount} goes on your next bill, because nothing is to be paid on your bill of ${billDate}.`
      : `If approved, ${amount} goes on your ${nextDate} bill, because nothing is to be paid on your bill of ${billDate}.`,
  ifApprovedOnSameBill: (amount: string, billDate: string) =>
    `If approved, ${amount} comes off your current bill of ${billDate}, because it is not paid yet.`,
  ifApprovedUnpaid: (amount: string, currentDate: string | undefined, billDate: string) =>
    currentDate === undefined
      ? `If approved, ${amount} comes off your current bill, because your bill of ${billDate} is not paid yet.`
      : `If approved, ${amount} comes off your current bill of ${currentDate}, because your bill of ${billDate} is not paid yet.`,
  ifApprovedPartPaid: (amount: string, currentDate: string | undefined, billDate: string) =>
    currentDate === undefined
      ? `If approved, ${amount} comes off your current bill, because a part of your bill of ${billDate} is still to be paid.`
      : `If approved, ${amount} comes off your current bill of ${currentDate}, because a part of your bill of ${billDate} is still to be paid.`,
  ifApprovedNothingLeft: (amount: string, nextDate: string | undefined) =>
    nextDate === undefined
      ? `If approved, ${amount} goes on your next bill, because nothing more is to be paid on your current bill then.`
      : `If approved, ${amount} goes on your ${nextDate} bill, because nothing more is to be paid on your current bill then.`,
  ifApprovedSplit: (
    current: string,
    currentDate: string,
    next: string,
    nextDate: string | undefined,
  ) =>
    nextDate === undefined
      ? `If approved, ${current} comes off your current bill of ${currentDate}, on which that much is still to be paid, and the remaining ${next} goes on your next bill.`
      : `If approved, ${current} comes off your current bill of ${currentDate}, on which that much is still to be paid, and the remaining ${next} goes on your ${nextDate} bill.`,
  ifApprovedUnknown: (amount: string) =>
    `If approved, you are credited ${amount}. Your provider has not told us whether the bill is paid, so we cannot say on which bill the credit goes.`,
  ifApprovedOtherCurrency: (amount: string) =>
    `If approved, you are credited ${amount}. These charges are in another currency than your bill, so we cannot say on which bill the credit goes.`,
  ifApprovedNotBilled: (amount: string) =>
    `If approved, ${amount} comes off the bill these calls will be on.`,
  ifApprovedNoAmount:
    'If approved, your provider tells you how much is credited and on which bill.',
  onCurrentBill: (amount: string, date: string | undefined) =>
    date === undefined ? `${amount} on your current bill` : `${amount} on your bill of ${date}`,
  onNextBill: (amount: string, date: string | undefined) =>
    date === undefined ? `${amount} on your next bill` : `${amount} on your ${date} bill`,
  onUnknownBill: (amount: string) => `${amount}, on a bill that your provider has not named yet`,
};
