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
      ? `If approved, a credit of ${amount} is applied to your next bill, because your bill of ${billDate} is paid.`
      : `If approved, a credit of ${amount} is applied to your ${nextDate} bill, because your bill of ${billDate} is paid.`,
  ifApprovedNothingDue: (amount: string, nextDate: string | undefined, billDate: string) =>
    nextDate === undefined
      ? `If approved, a credit of ${amount} is applied to your next bill, because there is nothing to pay on your bill of ${billDate}.`
      : `If approved, a credit of ${amount} is applied to your ${nextDate} bill, because there is nothing to pay on your bill of ${billDate}.`,
  ifApprovedOnSameBill: (amount: string, billDate: string) =>
    `If approved, a credit of ${amount} is applied to your current bill of ${billDate}, because it is not paid yet.`,
  ifApprovedUnpaid: (amount: string, currentDate: string | undefined, billDate: string) =>
    currentDate === undefined
      ? `If approved, a credit of ${amount} is applied to your current bill, because your bill of ${billDate} is not paid yet.`
      : `If approved, a credit of ${amount} is applied to your current bill of ${currentDate}, because your bill of ${billDate} is not paid yet.`,
  ifApprovedPartPaid: (amount: string, currentDate: string | undefined, billDate: string) =>
    currentDate === undefined
      ? `If approved, a credit of ${amount} is applied to your current bill, because part of your bill of ${billDate} is still to be paid.`
      : `If approved, a credit of ${amount} is applied to your current bill of ${currentDate}, because part of your bill of ${billDate} is still to be paid.`,
  ifApprovedNothingLeft: (amount: string, nextDate: string | undefined) =>
    nextDate === undefined
      ? `If approved, a credit of ${amount} is applied to your next bill, because your current bill will then have nothing left to pay.`
      : `If approved, a credit of ${amount} is applied to your ${nextDate} bill, because your current bill will then have nothing left to pay.`,
  ifApprovedSplit: (
    current: string,
    currentDate: string,
    next: string,
    nextDate: string | undefined,
  ) =>
    nextDate === undefined
      ? `If approved, a credit of ${current} is applied to your current bill of ${currentDate}, which has that much left to pay, and the remaining ${next} to your next bill.`
      : `If approved, a credit of ${current} is applied to your current bill of ${currentDate}, which has that much left to pay, and the remaining ${next} to your ${nextDate} bill.`,
  ifApprovedUnknown: (amount: string) =>
    `If approved, you get a credit of ${amount}. Your provider has not told us whether the bill is paid, so we cannot say which bill it is applied to.`,
  ifApprovedOtherCurrency: (amount: string) =>
    `If approved, you get a credit of ${amount}. This amount is not in the currency of your bill, so we cannot say which bill it is applied to.`,
  ifApprovedNotBilled: (amount: string) =>
    `If approved, a credit of ${amount} is applied to the bill for this period, which has not been issued yet.`,
  ifApprovedNoAmount:
    'If approved, your provider will tell you how much is credited and on which bill.',
  onCurrentBill: (amount: string, date: string | undefined) =>
    date === undefined ? `${amount} on your current bill` : `${amount} on your bill of ${date}`,
  onNextBill: (amount: string, date: string | undefined) =>
    date === undefined ? `${amount} on your next bill` : `${amount} on your ${date} bill`,
  onUnknownBill: (amount: string) => `${amount}, on a bill that your provider has not named yet`,
};
