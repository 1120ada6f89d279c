import { expect } from '@open-wc/testing';
import { readSharedData, readSharedText } from './shared-data.js';

describe('readSharedData', () => {
  it('should be undefined for a file that is not there', async () => {
    expect(await readSharedData('no/such/file.csv')).to.equal(undefined);
  });

  it('should not read outside the shared folder', async () => {
    expect(await readSharedData('%2e%2e%2f%2e%2e%2fpackage.json')).to.equal(undefined);
  });
});

describe('readSharedText', () => {
  it('should unpack a gzip file (skips without the shared data)', async function () {
    const file = 'cdr/rated-42k/cdr.csv.gz';
    if ((await readSharedData(file)) === undefined) this.skip();
    const text = await readSharedText(file);
    expect(text?.split('\n').length).to.be.greaterThan(42_000);
  });
});
