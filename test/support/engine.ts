/** Which engine runs the tests. What needs no second engine runs in Chromium only, and says so. */
const agent = navigator.userAgent;

export const isChromium = /Chrom(e|ium)\//.test(agent);
export const isFirefox = /Firefox\//.test(agent);
export const isWebKit = !isChromium && !isFirefox;

type Test = (this: Mocha.Context) => Promise<void> | void;

/** Like `it`, in Chromium; elsewhere the test counts as skipped. */
export function itInChromium(sentence: string, test: Test): void {
  const run = isChromium ? it : it.skip;
  run(`${sentence} [Chromium]`, test);
}
