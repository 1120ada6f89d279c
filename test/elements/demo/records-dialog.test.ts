import { expect } from '@open-wc/testing';
import { recordsGroup } from '../../../demo/controls/records-group.js';
import { DemoSession } from '../../../demo/session/demo-session.js';
import { DEFAULT_SETTINGS } from '../../../demo/session/demo-settings.js';
import '../../../src/define/flow.js';
import { until } from '../../support/until.js';

const CSV = [
  'Start,Line,Number,Type,Duration,Charge,Currency',
  '2026-09-01 09:15:00,+96550000001,+96522000002,Mobile,192,1.234,KWD',
  '2026-09-02 09:15:00,+96550000001,+96522000003,Mobile,792,12.005,KWD',
  '2026-09-03 09:15:00,+96550000001,+97317000003,International,792,0.005,BHD',
].join('\n');

async function opened() {
  const flow = document.createElement('redress-flow');
  const session = new DemoSession(flow, { ...DEFAULT_SETTINGS, storage: 'memory' });
  await session.start();
  const group = recordsGroup(session);
  session.subscribe(() => group.show());
  document.body.append(flow, group.element);
  expect(document.querySelector('dialog.records')).to.equal(null);
  const dialog = () => document.querySelector<HTMLDialogElement>('dialog.records');
  const press = async (name: RegExp, root: ParentNode | null) => {
    const button = () =>
      [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
        name.test(textContent),
      );
    await until(`the button ${name}`, () => button() !== undefined);
    button()?.click();
  };
  group.element.querySelector('button')?.click();
  await until('the dialog', () => dialog()?.open === true);
  return { session, group, dialog, press };
}

function choose(dialog: HTMLDialogElement | null): void {
  const input = dialog?.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([CSV], 'calls.csv'));
  if (!input) throw new Error('There is nothing to choose a file with');
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('recordsGroup', () => {
  afterEach(() => document.body.replaceChildren());

  it('loads the dialog when it is asked for, with its texts', async () => {
    const { dialog } = await opened();
    expect(dialog()?.querySelector('h2')).to.have.text('Your own call records');
  });

  it('lists a call in another currency, and recognises a file that was loaded', async () => {
    const { dialog, group, press } = await opened();
    const alert = () => dialog()?.querySelector(':scope > [role=alert]')?.textContent ?? '';
    choose(dialog());
    await press(/^Use these 3 calls$/, dialog());
    await until('what was left out', () => alert() !== '', { seen: alert });
    expect(alert()).to.match(
      /^1 call cannot be on this account's bills: line 4 \(BHD\s0\.005\)\.$/,
    );
    expect(group.element).to.contain.text('the account now has 2 calls');

    choose(dialog());
    await press(/^Use these 3 calls$/, dialog());
    await until('what was loaded before', () => alert().startsWith('2 calls'), { seen: alert });
    expect(alert()).to.contain('2 calls were already loaded and were left out.');
    expect(group.element).to.contain.text('the account now has 2 calls');
  });
});
