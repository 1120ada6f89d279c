/** Evidence files. */
export const evidence = {};
