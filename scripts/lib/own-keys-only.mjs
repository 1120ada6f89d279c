/**
 * zod walks over its own tables with `for … in`, and fails on a page whose `Object.prototype` was
 * added to. In the embed, which has to live on such pages, it walks over own keys only (S3).
 */
const FILES = /\/node_modules\/zod\/v4\/core\/(util|schemas)\.js$/;
const WALK = /for \(const (\w+) in (\w+)\) \{/g;

/** @returns {import('vite').Plugin} */
export const ownKeysOnly = () => {
  let count = 0;
  return {
    name: 'own-keys-only',
    apply: 'build',
    transform(code, id) {
      if (!FILES.test(id)) return null;
      return {
        code: code.replace(WALK, (_, key, object) => {
          count += 1;
          return `for (const ${key} of Object.keys(${object})) {`;
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && count === 0) throw new Error('zod is written in another way than before');
    },
  };
};
