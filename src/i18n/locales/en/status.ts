/** The list of disputes and one dispute. */
export const status = {};
