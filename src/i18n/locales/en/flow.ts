/** The journey as a whole. */
export const flow = {};
