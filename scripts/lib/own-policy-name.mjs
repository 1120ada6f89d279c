/**
 * Gives Lit's Trusted Types policy a name of our own in the embed: a page that brings its own Lit
 * allows `lit-html` once only, and a second policy of that name would keep the widget from running
 * (E7).
 */
const THEIRS = /(createPolicy\(\s*)(["'])lit-html\2/g;

export const POLICY_NAME = 'redress';

/** @returns {import('vite').Plugin} */
export const ownPolicyName = () => {
  let count = 0;
  return {
    name: 'own-policy-name',
    apply: 'build',
    transform(code, id) {
      if (!/\/node_modules\/lit-html\//.test(id) || !code.includes('createPolicy')) return null;
      return {
        code: code.replace(THEIRS, (_, call) => {
          count += 1;
          return `${call}'${POLICY_NAME}'`;
        }),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && count !== 1) throw new Error(`${count} policies of lit-html were renamed`);
    },
  };
};
