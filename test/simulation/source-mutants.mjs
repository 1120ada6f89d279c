/**
 * Deliberate defects within the product, each a piece of a source file replaced by another. Beside
 * those of `mutants.ts`, which need no knowledge of the sources.
 */

/** @typedef {{ readonly name: string, readonly file: string, readonly from: string, readonly to: string }} SourceMutant */

/** @type {readonly SourceMutant[]} */
export const SOURCE_MUTANTS = [
  {
    name: 'the second tap of a double tap sends once more',
    file: 'src/store/submission/single-flight.ts',
    from: 'if (running) return running;',
    to: '',
  },
  {
    name: 'what was shown of a former customer stays',
    file: 'src/store/store-core.ts',
    from: 'this.state.update({ ...initialSnapshot(), capabilities, session });',
    to: 'this.state.update({ capabilities, session });',
  },
  {
    name: 'a conflict is taken for "not now"',
    file: 'src/adapters/rest/problem.ts',
    from: "409: 'conflict',",
    to: "409: 'rate-limited',",
  },
];
