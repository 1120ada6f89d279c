/**
 * Lit renders with methods of `document`, which a named element of the page can hide, such as
 * `<img name="importNode">`. In the embed, which has to live on such pages, it takes them from the
 * prototype (S2), as `src/native.ts` does.
 */
const FILES = /\/node_modules\/lit-html\/(?:development\/)?(lit-html|directive-helpers)\.js$/;
const METHOD =
  /(\w+|\(\w+\?\.creationScope\s*\?\?\s*\w+\))\.(createComment|createTextNode|createTreeWalker|createElement|importNode)\(/g;

/** @returns {import('vite').Plugin} */
export const pastNamedElements = () => {
  /** @type {Set<string>} */
  const missing = new Set([
    'lit-html createComment',
    'lit-html createElement',
    'lit-html createTextNode',
    'lit-html createTreeWalker',
    'lit-html importNode',
    'directive-helpers createComment',
  ]);
  return {
    name: 'past-named-elements',
    apply: 'build',
    transform(code, id) {
      const file = FILES.exec(id)?.[1];
      if (!file) return null;
      return {
        code: code.replace(METHOD, (call, owner, method) => {
          // A method of Lit's own class.
          if (owner === 'this' || /^[A-Z]/.test(owner)) return call;
          missing.delete(`${file} ${method}`);
          return `Document.prototype.${method}.call(${owner},`;
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) {
        throw new Error(`Lit is written in another way than before: ${[...missing].join(', ')}`);
      }
    },
  };
};
