/** The credit request panel. */
export const credit = {};
