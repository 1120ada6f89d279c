import { expect } from '@open-wc/testing';
import { providedContext } from '../../src/context/provided.js';

describe('providedContext', () => {
  it('should be the same key in every copy of the package on one page (E2)', () => {
    expect(providedContext).to.equal(Symbol.for('redress.provided.v1'));
  });
});
