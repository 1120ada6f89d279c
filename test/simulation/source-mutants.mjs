/**
 * Deliberate defects within the product, each a piece of a source file replaced by another. Beside
 * those of `mutants.ts`, which need no knowledge of the sources.
 */

/** @typedef {{ readonly name: string, readonly file: string, readonly from: string, readonly to: string }} SourceMutant */

const MACHINE = 'src/store/submission/machine.ts';

/** @type {readonly SourceMutant[]} */
export const SOURCE_MUTANTS = [
  {
    name: 'a refusal erases what was known of an earlier try',
    file: MACHINE,
    from: "error.mayHaveArrived || one.status === 'uncertain';",
    to: 'error.mayHaveArrived;',
  },
  {
    name: 'only the last error of the retries is seen',
    file: 'src/guard/guarded-write.ts',
    from: 'uncertainTries.size > 0 && BillingError.is(error)',
    to: 'BillingError.is(error) && !REFUSALS.includes(error.code)',
  },
  {
    name: 'a refusal stands although the look-up failed',
    file: MACHINE,
    from: 'const after: State = { ...state, lookUpError: error, isMissing: false };',
    to: `const attempts = state.attempts.map((one): Attempt =>
      one.status === 'refused' ? { ...one, status: 'settled' } : one);
    const after: State = { ...state, attempts, lookUpError: error, isMissing: false };`,
  },
  {
    name: 'changed words get a client reference of their own',
    file: MACHINE,
    from: "const fresh: Attempt = { content, key, reference: joined.reference, status: 'settled' };",
    to: "const fresh: Attempt = { content, key, reference: key, status: 'settled' };",
  },
  {
    name: 'information carries no client reference',
    file: 'src/adapters/rest/routes.ts',
    from: "'informationRequestId',\n    'clientReference',",
    to: "'informationRequestId',",
  },
  {
    name: 'a tab does not look at what other tabs have sent',
    file: MACHINE,
    from: 'const news = stored.filter((other) =>',
    to: 'const news = stored.filter((other) => false &&',
  },
  {
    name: 'a look-up that finds nothing settles a lost request',
    file: MACHINE,
    from: `const attempts = state.attempts.map((one): Attempt =>
    one.status === 'refused' ? { ...one, status: 'settled' } : one,
  );
  const after`,
    to: `const attempts = state.attempts.map((one): Attempt => ({ ...one, status: 'settled' }));
  const after`,
  },
  {
    name: 'the key is not stored before the request is sent',
    file: MACHINE,
    from: "{ do: 'store', attempt },",
    to: '',
  },
  {
    name: 'the page that goes away forgets what it was sending',
    file: MACHINE,
    from: "one.key === state.currentKey ? { ...one, status: 'uncertain' } : one,\n  );\n  return toIdle({ ...state, attempts, error }, []);",
    to: "one.key === state.currentKey ? { ...one, status: 'settled' } : one,\n  );\n  return toIdle({ ...state, attempts, error }, []);",
  },
  {
    name: 'signing out leaves on the screen what was there',
    file: 'src/store/store-core.ts',
    from: 'this.update({ ...initialSnapshot(), capabilities, session });',
    to: 'this.update({ capabilities, session });',
  },
];
