import { expect } from '@open-wc/testing';
import { mountControls } from '../../../demo/controls/demo-controls.js';
import { writeTexts } from '../../../demo/dom/page-text.js';
import { DemoSession } from '../../../demo/session/demo-session.js';
import { DEFAULT_SETTINGS, type DemoSettings } from '../../../demo/session/demo-settings.js';
import '../../../src/define/flow.js';
import type { RedressFlow } from '../../../src/index.js';
import { expectAccessible } from '../../support/accessible.js';
import { adoptDemoStyles } from '../../support/demo-styles.js';
import { removeServiceWorkers } from '../../support/service-workers.js';
import { until } from '../../support/until.js';

const DAY_MS = 86_400_000;

async function started(change: Partial<DemoSettings> = {}) {
  const flow: RedressFlow = document.createElement('redress-flow');
  const session = new DemoSession(flow, { ...DEFAULT_SETTINGS, storage: 'memory', ...change });
  await session.start();
  document.body.append(flow);
  await flow.updateComplete;
  const held = () => flow.store?.snapshot.account.held?.id;
  const holds = (account: string) =>
    until(`the account ${account}`, () => held() === account, { seen: held });
  return { flow, session, held, holds };
}

const isSignedOut = (flow: RedressFlow) => () => flow.store?.snapshot.session === 'signed-out';

afterEach(() => {
  document.body.replaceChildren();
});
after(removeServiceWorkers);

describe('DemoSession', () => {
  it('begins with the account of the link', async () => {
    const { session, holds } = await started({ account: 'business' });
    await holds('business');
    expect(session.holderName).to.equal('Atelier Marchand SARL');
  });

  it('begins with the household when the imported calls of the link are gone', async () => {
    const { session, holds } = await started({ account: 'imported' });
    await holds('household');
    expect(session.settings.account).to.equal('household');
  });

  it('sets the clock to the day in the link, and no further', async () => {
    const { session } = await started({ days: 14 });
    const ahead = session.provider.clock.now().getTime() - Date.now();
    expect(Math.round(ahead / DAY_MS)).to.equal(14);
    session.advanceClock(3);
    expect(session.settings.days).to.equal(17);
    session.resetClock();
    expect(session.settings.days).to.equal(0);
  });

  it('signs in when the customer asks for it', async () => {
    const { flow, session, holds } = await started({ session: 'out' });
    await until('a customer who is signed out', isSignedOut(flow));
    const { RedressSignInEvent } = await import('../../../src/index.js');
    flow.dispatchEvent(new RedressSignInEvent());
    await holds('household');
    expect(session.settings.session).to.equal('in');
  });

  it('keeps the account when the session ends, and forgets it on signing out', async () => {
    const { flow, session, held, holds } = await started();
    await holds('household');
    session.expireSession();
    await until('a customer who is signed out', isSignedOut(flow));
    expect(held()).to.equal('household');
    session.signIn();
    await until('a customer who is signed in', () => flow.store?.snapshot.session === 'signed-in');
    session.signOut();
    expect(held()).to.equal(undefined);
  });

  it('waits for the code of the element, however early a button is pressed', async () => {
    const host: unknown = document.createElement('demo-late-host');
    const session = new DemoSession(host as RedressFlow, {
      ...DEFAULT_SETTINGS,
      storage: 'memory',
    });
    await session.start();
    session.expireSession();
    session.signOut();
    session.advanceClock(1);
    document.body.append(host as RedressFlow);
    const told: string[] = [];
    class LateHost extends HTMLElement {
      async resume(): Promise<void> {
        told.push('resume');
      }

      signOut(): void {
        told.push('signOut');
      }
    }
    customElements.define('demo-late-host', LateHost);
    await until('three calls', () => told.length === 3);
    expect(told).to.deep.equal(['resume', 'signOut', 'resume']);
  });

  it('asks over HTTP when the visitor wants it, and in the page again', async () => {
    const { session, flow, holds } = await started({ connection: 'http' });
    await holds('household');
    expect(flow.adapter).to.not.equal(session.provider.adapter);
    session.switchAccount('business');
    await holds('business');
    await session.connect('page');
    expect(flow.adapter).to.equal(session.provider.adapter);
    await holds('business');
  });

  it('keeps to the connection that was chosen last', async () => {
    const { session, flow } = await started();
    await Promise.all([session.connect('http'), session.connect('page')]);
    expect(session.settings.connection).to.equal('page');
    expect(flow.adapter).to.equal(session.provider.adapter);
  });

  it('shows the imported account once calls are there, until the reset', async () => {
    const { session, holds } = await started();
    const { readCallRecords } = await import('../../../src/records/index.js');
    const { records } = await readCallRecords(
      'Line,Other party,Date and time,Duration,Charge,Currency\n+12025550142,+12125550117,2026-09-01 10:00:00,60,0.20,USD',
    );
    const loaded = session.useCallRecords(records, 'calls.csv', {
      timeZone: 'UTC',
      currency: undefined,
    });
    expect(loaded).to.include({ callCount: 1, source: 'calls.csv' });
    await holds('imported');
    session.resetEverything();
    await holds('household');
    expect(session.provider.accountIds().map(({ id }) => id)).to.not.include('imported');
  });
});

describe('mountControls', () => {
  async function controls() {
    const skip = document.createElement('a');
    skip.className = 'skip';
    skip.textContent = 'Skip';
    document.body.append(skip);
    const demo = await started({ controls: 'open' });
    mountControls(demo.session);
    writeTexts(document, demo.session.text);
    const drawer = document.querySelector<HTMLElement>('.controls');
    if (!drawer) throw new Error('no drawer');
    const choose = (name: string, value: string) =>
      drawer.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.click();
    return { ...demo, drawer, choose };
  }

  it('switches the customer', async () => {
    const { choose, holds } = await controls();
    await holds('household');
    choose('account', 'business');
    await holds('business');
  });

  it('switches the faults of the network and the language of the element', async () => {
    const { choose, session, flow } = await controls();
    choose('network', 'offline');
    expect(session.provider.faults.mode).to.equal('offline');
    choose('network', 'normal');
    expect(session.provider.faults.mode).to.equal('none');
    choose('locale', 'fr');
    expect(flow.locale).to.equal('fr');
  });

  it('does not offer the imported account before there is one', async () => {
    const { drawer } = await controls();
    const imported = drawer.querySelector<HTMLInputElement>('[value="imported"]');
    expect(imported?.disabled).to.equal(true);
  });

  it('is accessible (A1)', async () => {
    adoptDemoStyles();
    const { drawer } = await controls();
    await expectAccessible(drawer);
  });
});
