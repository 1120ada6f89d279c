/** The call-activity list. */
export const activity = {};
