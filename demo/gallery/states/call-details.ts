/** `<redress-call-details>`. */
import { call, dispute, LONG_TEXT, money } from '../nouns.js';
import { having, listing } from '../scripted-adapter.js';
import { find, type GalleryState, type Stage } from '../stage.js';

const element = 'redress-call-details';

/** Asks for the calls, as the list beside it would. */
async function open({ store, rests }: Stage, callId: string): Promise<void> {
  await store.activity.reload();
  await rests();
  store.goTo({ name: 'call-details', callId });
}

const of = (callId: string, script?: GalleryState['script']): GalleryState => ({
  element,
  ...(script && { script }),
  act: (stage) => open(stage, callId),
});

export const callDetailsStates: Readonly<Record<string, GalleryState>> = {
  'details-nothing-chosen': { element },
  'details-premium': of('call-1'),
  'details-menu': {
    element,
    act: async (stage) => {
      await open(stage, 'call-1');
      await stage.rests();
      find(stage, '[popover]', HTMLElement).showPopover();
    },
  },
  'details-selected': {
    element,
    act: async (stage) => {
      await open(stage, 'call-1');
      stage.store.selection.add([call()]);
    },
  },
  'details-estimated': of('paris'),
  'details-withheld': of('incoming'),
  'details-in-plan': of('in-plan'),
  'details-in-dispute': of('disputed', having(dispute())),
  'details-too-late': of('late'),
  'details-no-tariff': of('short-code'),
  'details-gone': of('never-heard-of'),
  'details-long-texts': of(
    'call-1',
    listing([
      call({
        destination: LONG_TEXT.slice(0, 200),
        charge: money('1234567.8912'),
        tariff: {
          name: LONG_TEXT.slice(0, 200),
          setupFee: money('0.000001'),
          ratePerMinute: money('12345.678901'),
          incrementSeconds: 6,
          minimumSeconds: 30,
          includedSeconds: 12,
          tax: money('0.0042'),
        },
      }),
    ]),
  ),
};
