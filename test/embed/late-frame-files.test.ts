/** The two scripts of the frame, in whatever order they arrive. */
import { expect } from '@open-wc/testing';
import { isHeightMessage } from '../../src/embed/frame-messages.js';
import type { PageState } from './host/answers.js';
import { FOLDER, LOADER, PLACE } from '../support/embed-page.js';
import {
  openPageElsewhere,
  pageThatAnswers,
  type PageElsewhere,
} from '../support/page-elsewhere.js';
import { startSpoilingServer, type SpoilingServer } from '../support/spoiling-server.js';
import { until } from '../support/until.js';

const OWN_HEIGHT = 150;

/** A frame without an origin of its own still knows its address. */
const FRAMED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dispute a charge</title>
  <script>
    document.documentElement.dataset.redressHost = new URL(location.href).origin;
  </script>
  ${LOADER}<script async src="${FOLDER}frame.js"></script>
  </head><body style="margin: 0">${PLACE}</body></html>`;

const around = (attributes = ''): string =>
  pageThatAnswers(`<iframe data-redress-frame ${attributes} style="border: 0" src="/framed"
    title="Dispute a charge" width="900" height="${OWN_HEIGHT}"></iframe>
    <script async src="${FOLDER}frame-host.js"></script>`);

async function openWith(
  file: string,
  arrival: 'held' | 'missing',
  html = around(),
): Promise<{ server: SpoilingServer; page: PageElsewhere }> {
  const server = await startSpoilingServer({ '/': { html }, '/framed': { html: FRAMED } });
  await server.arrive(file, arrival);
  return { server, page: await openPageElsewhere(server.origin) };
}

const lastHeight = ({ told }: PageState): number =>
  told.filter(isHeightMessage).at(-1)?.height ?? 0;
/** Higher than what stands there until the widget is shown. */
const isTold = (state: PageState): boolean => lastHeight(state) > 300;
const isAsHighAsTold = (state: PageState): boolean =>
  isTold(state) && state.frameHeight === lastHeight(state);

describe('frame-host.js', () => {
  for (const [what, attributes] of [
    ['a plain frame', ''],
    ['a frame that may only run scripts', 'sandbox="allow-scripts"'],
  ] as const) {
    it(`should give ${what} its height when it arrives after that was told (E11)`, async () => {
      const { page, server } = await openWith('frame-host.js', 'held', around(attributes));
      await page.becomes('a height', isTold);
      expect((await page.look()).frameHeight).to.equal(OWN_HEIGHT);
      await server.arrive('frame-host.js', 'as built');
      await page.becomes('a frame as high as told', isAsHighAsTold);
    });
  }

  it('should leave a frame that can be used when it does not arrive (E11, E12)', async () => {
    const { page } = await openWith('frame-host.js', 'missing');
    await page.becomes('a height', isTold);
    const { frameHeight, errors } = await page.look();
    expect(frameHeight).to.equal(OWN_HEIGHT);
    expect(errors).to.deep.equal([]);
  });
});

describe('frame.js', () => {
  it('should tell the height when it arrives after everything else (E11)', async () => {
    const { page, server } = await openWith('frame.js', 'held');
    const isMounted = async (): Promise<boolean> => (await server.asked('chunks/demo')).length > 0;
    await until('the widget to begin', isMounted);
    const { told, frameHeight } = await page.look();
    expect(told).to.deep.equal([]);
    expect(frameHeight).to.equal(OWN_HEIGHT);
    await server.arrive('frame.js', 'as built');
    await page.becomes('a frame as high as told', isAsHighAsTold);
  });
});
