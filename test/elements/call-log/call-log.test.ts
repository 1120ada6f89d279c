import { expect } from '@open-wc/testing';
import '../../../src/define/call-log.js';
import type { Call } from '../../../src/contract/index.js';
import { RedressCallLog } from '../../../src/elements/call-log/call-log-element.js';
import { buildCall, money } from '../../support/builders.js';
import { findByRole, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { mountPanel, rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { until } from '../../support/until.js';

/** Four charged calls on four days; the log has the first, the second shorter, and the fourth. */
const calls: readonly Call[] = [0, 1, 2, 3].map((index) =>
  buildCall({
    id: `call-${index}`,
    start: new Date(Date.UTC(2026, 6, 10 + index, 13, 5)).toISOString(),
    durationSeconds: 601 + index,
    billedSeconds: undefined,
    otherParty: { raw: `+3314268530${index}`, kind: 'e164' },
    charge: money(`${index + 1}.00`),
    eligibility: { eligible: true },
  }),
);

const logged = (index: number, seconds: number): string => {
  const { start, otherParty } = calls[index] as Call;
  return `<call number="${otherParty.raw}" duration="${seconds}" date="${Date.parse(start)}" type="2" />`;
};
const LOG = `<calls>${logged(0, 601)}${logged(1, 300)}${logged(3, 604)}<call number="x" /></calls>`;

async function opened(locale = 'en') {
  const mounted = await mountPanel('redress-call-activity', {
    locale,
    adapter: stubAdapter({
      disputes: async () => ({ items: [] }),
      calls: async () => ({ items: calls }),
    }),
  });
  (await findByRole(mounted.panel, 'button', /stands out|may be wrong|se démarque/)).click();
  await rendered(mounted.panel);
  const suggestions = mounted.panel.shadowRoot?.querySelector('redress-suggestions');
  const log = suggestions?.shadowRoot?.querySelector('redress-call-log') as RedressCallLog;
  await until('the part', () => log.shadowRoot?.querySelector('input') !== null);
  const choose = (file: File): void => {
    const input = log.shadowRoot?.querySelector('input') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { ...mounted, log, choose };
}

const sees = (log: Element, text: string | RegExp) =>
  until(`"${text}"`, () => new RegExp(text).test(shownText(log)), { seen: () => shownText(log) });

describe('<redress-call-log>', () => {
  it('says before anything is chosen that nothing is sent or stored (F4)', async () => {
    const { log, panel } = await opened();
    expect(shownText(log)).to.contain('nothing is sent, and nothing is stored');
    await expectAccessibleInBothThemes(panel);
  });

  it('tells what is missing or longer, and what the log covers (F4)', async () => {
    const { log, panel, choose } = await opened();
    choose(new File([LOG], 'calls.xml'));
    await sees(log, 'On your bill, not in your log');
    const text = shownText(log);
    expect(text).to.contain('The log covers calls from Jul 10, 2026 to Jul 13, 2026.');
    expect(text).to.contain('3 calls are in both.');
    expect(text).to.contain('1 line of the file could not be read as a call.');
    expect(text).to.contain('10 min 2 sec on the bill, 5 min in the log');
    await expectAccessibleInBothThemes(panel);
  });

  it('selects the calls on request only, with the comparison as details', async () => {
    const { log, store, choose } = await opened();
    choose(new File([LOG], 'calls.xml'));
    await sees(log, 'not in your log');
    expect(store.snapshot.selection.size).to.equal(0);
    queryAllByRole(log, 'button', 'Select this call')[0]?.click();
    expect([...store.snapshot.selection].map(({ id }) => id)).to.deep.equal(['call-2']);
    const { Drafts } = await import('../../../src/store/index.js');
    store.use(Drafts).beginForCalls([calls[2] as Call]);
    expect(store.snapshot.draft?.reason).to.equal('not-my-call');
    expect(store.snapshot.draft?.details).to.match(
      /Jul 12, 2026.*: The call is not in the call log of my phone\.$/,
    );
  });

  it('says so when a file is too large, of another kind, or empty, and keeps the selection', async () => {
    const { log, store, choose } = await opened();
    store.selection.add([calls[0] as Call]);
    const huge = new File(['x'], 'log.xml');
    Object.defineProperty(File.prototype, 'size', {
      configurable: true,
      get: () => 200 * 1024 * 1024,
    });
    try {
      choose(huge);
      await sees(log, 'This file is larger than 52\\.4 MB');
    } finally {
      Reflect.deleteProperty(File.prototype, 'size');
    }
    choose(new File(['Artikel;Menge\nSchraube;12\nMutter;9\n'], 'artikel.csv'));
    await sees(log, 'The columns of this file are not clear');
    choose(new File([new Uint8Array([0, 1, 2, 0, 0])], 'picture.png'));
    await sees(log, 'not a call log that can be read');
    expect(store.snapshot.selection.size).to.equal(1);
  });

  it('shows how far it is, and stops when it is cancelled', async () => {
    const { log, choose } = await opened();
    const { read } = RedressCallLog;
    let signal: AbortSignal | undefined;
    RedressCallLog.read = (_, options) => {
      ({ signal } = options);
      options.onProgress(0.4);
      return new Promise(() => {});
    };
    try {
      choose(new File([LOG], 'calls.xml'));
      await sees(log, 'Reading the call log… 40%');
      getByRole(log, 'button', 'Cancel').click();
      await sees(log, 'Reading was cancelled.');
      expect(signal?.aborted).to.equal(true);
    } finally {
      RedressCallLog.read = read;
    }
  });

  it('leaves nothing in any storage', async () => {
    const { log, choose } = await opened();
    choose(new File([LOG], 'calls.xml'));
    await sees(log, 'not in your log');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('3314268530');
  });

  it('speaks French', async () => {
    const { log, choose } = await opened('fr');
    choose(new File([LOG], 'calls.xml'));
    await sees(log, 'Sur votre facture, mais pas dans votre journal');
    expect(shownText(log)).to.match(
      /Le journal couvre les appels du 10 juil\. 2026 au 13 juil\. 2026/,
    );
  });
});
