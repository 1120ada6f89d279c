/** What elements say of settings that are wrong: on a page where anything is typed, that is no error. */
const EXPLANATION = /^"<redress-[a-z-]+[ >].* See [a-z/]*docs\/[a-z-]+\.md#[a-z-]+\./;

/** @param text of the console, its arguments as JSON */
export const isAnnounced = (text: string): boolean => EXPLANATION.test(text);
