/** Where a credit lands. */
export const landing = {};
