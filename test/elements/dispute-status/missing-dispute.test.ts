import { expect } from '@open-wc/testing';
import {
  BillingError,
  type BillingErrorCode,
  type Dispute,
  type Page,
} from '../../../src/contract/index.js';
import { buildDispute } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { deferred } from '../../support/deferred.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { having, oneDispute, press, statusList } from './status-setup.js';
import { expectConsole } from '../../support/traps.js';

const UNAVAILABLE = 'All disputes Not available This dispute is not available.';

function refuse(code: BillingErrorCode) {
  return async (): Promise<never> => {
    throw new BillingError(code);
  };
}

describe('<redress-dispute-status> a dispute that is not there', () => {
  for (const code of ['not-found', 'forbidden'] as const) {
    it(`should say the same uniform words after "${code}", with a way to a person (S10)`, async () => {
      const status = await statusList([], { adapter: { dispute: refuse(code) } });
      status.store.goTo({ name: 'dispute', disputeId: 'somebody-elses' });
      await settled(status);
      expect(shownText(status.panel)).to.equal(
        `${UNAVAILABLE} Contact support Call +1 800 555 0100`,
      );
    });
  }

  it('should say that it is loading as long as it may still come', async () => {
    const answer = deferred<Dispute>();
    const status = await statusList([], { adapter: { dispute: () => answer.promise } });
    status.store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    await rendered(status.provider);
    expect(shownText(status.panel)).to.equal('All disputes Loading…');
    answer.resolve(buildDispute());
    await settled(status);
    expect(getByRole(status.panel, 'heading', 'Dispute D-1001').isConnected).to.equal(true);
  });

  it('should say that it failed, and try again', async () => {
    expectConsole('warn', /dispute has failed \(malformed\)/);
    let isBroken = true;
    const status = await statusList([], {
      adapter: {
        dispute: async () => {
          if (isBroken) throw new BillingError('malformed');
          return buildDispute();
        },
      },
    });
    status.store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    await settled(status);
    expect(shownText(getByRole(status.panel, 'alert'))).to.contain('This could not be loaded');
    isBroken = false;
    await press(status, 'Try again');
    await settled(status);
    expect(getByRole(status.panel, 'heading', 'Dispute D-1001').isConnected).to.equal(true);
  });

  it('should keep the dispute when its refresh fails, say so, and try again', async () => {
    expectConsole('warn', /dispute has failed \(malformed\)/);
    let isBroken = true;
    const dispute = async (): Promise<Dispute> => {
      if (isBroken) throw new BillingError('malformed');
      return buildDispute({ status: 'under-review' });
    };
    const status = await oneDispute({}, { adapter: { dispute } });
    expect(shownText(status.panel)).to.contain('You are seeing what was loaded earlier.');
    expect(shownText(status.panel)).to.contain('will confirm it soon');
    isBroken = false;
    await press(status, 'Try again');
    await settled(status);
    expect(shownText(status.panel)).not.to.contain('You are seeing what was loaded earlier.');
    expect(shownText(status.panel)).to.contain('Your provider is looking into it.');
  });

  it('should get well again when only the list had failed', async () => {
    expectConsole('warn', /disputes has failed \(malformed\)/);
    let isBroken = true;
    const disputes = async (): Promise<Page<Dispute>> => {
      if (isBroken) throw new BillingError('malformed');
      return { items: [buildDispute()] };
    };
    const status = await statusList([], { adapter: { ...having(buildDispute()), disputes } });
    status.store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
    await settled(status);
    expect(shownText(status.panel)).to.contain('You are seeing what was loaded earlier.');
    isBroken = false;
    await press(status, 'Try again');
    await settled(status);
    expect(queryAllByRole(status.panel, 'button', 'Try again')).to.have.length(0);
  });

  it('should say so in French', async () => {
    const status = await statusList([], {
      locale: 'fr',
      adapter: { dispute: refuse('not-found') },
    });
    status.store.goTo({ name: 'dispute', disputeId: 'gone' });
    await settled(status);
    expect(shownText(status.panel)).to.contain("Indisponible Ce litige n'est pas disponible.");
  });
});
