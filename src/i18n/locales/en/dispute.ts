/** The dispute reason form: summary, reason, details, check, confirmation. */
export const dispute = {};
