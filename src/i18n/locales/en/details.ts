/** The details of one call. */
export const details = {};
