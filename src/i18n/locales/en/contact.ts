/** The contact form. */
export const contact = {};
