import { expect } from '@open-wc/testing';
import type { Account } from '../../src/contract/index.js';
import { getByRole } from './by-role.js';
import { deferred } from './deferred.js';
import { mountPanel } from './panel-fixture.js';
import { stubAdapter } from './stub-adapter.js';

describe('mountPanel', () => {
  it('should give a panel that has loaded and rendered', async () => {
    const { panel, store } = await mountPanel('redress-call-activity');
    expect(store.snapshot.activity.view?.matching).to.have.length(1);
    expect(getByRole(panel, 'table').isConnected).to.equal(true);
  });

  it('should stop at the condition of the test', async () => {
    const adapter = stubAdapter({ account: () => deferred<Account>().promise });
    const { store } = await mountPanel('redress-call-activity', {
      adapter,
      isReady: ({ snapshot }) => snapshot.account.activity === 'fetching',
    });
    expect(store.snapshot.lines.held).to.equal(undefined);
  });
});
