/**
 * What is on the screen does not move while the list arrives bit by bit (P3). The browser itself
 * says what has moved; only Chromium does so.
 */
import { expect } from '@open-wc/testing';
import type { BillingCycle, Call, Line, Page } from '../../../src/contract/index.js';
import { buildCall, buildCalls } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { activityAdapter, cycles, lines } from './activity-setup.js';
import { aFrame } from '../../support/page.js';

const canTell = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Shifts are reckoned when a frame is shown, and told in a task after it. */
async function framesShown(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await aFrame();
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

describe('<redress-call-activity> layout', () => {
  it('should not shift from the first frame to the last row (P3)', async function () {
    if (!canTell) this.skip();
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) =>
      shifts.push(...(list.getEntries() as LayoutShift[]).map(({ value }) => value)),
    );
    const someLines = deferred<readonly Line[]>();
    const someCycles = deferred<readonly BillingCycle[]>();
    const pages = [deferred<Page<Call>>(), deferred<Page<Call>>()];
    const mounted = await mountPanel('redress-call-activity', {
      adapter: activityAdapter([], {
        lines: () => someLines.promise,
        billingCycles: () => someCycles.promise,
        calls: ({ cursor = '0' }) => pages[Number(cursor)]?.promise ?? Promise.reject(),
      }),
      isReady: ({ snapshot }) => snapshot.account.held !== undefined,
    });
    await framesShown();
    observer.observe({ type: 'layout-shift' });

    someLines.resolve(lines);
    await framesShown();
    someCycles.resolve(cycles);
    await framesShown();
    pages[0]?.resolve({ items: buildCalls(100), nextCursor: '1' });
    await framesShown();
    pages[1]?.resolve({ items: [buildCall({ id: 'last' })] });
    await settled(mounted);
    await rendered(mounted.panel);
    await framesShown();

    expect(mounted.panel.shadowRoot?.querySelectorAll('tbody tr')).to.have.length(25);
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
});
