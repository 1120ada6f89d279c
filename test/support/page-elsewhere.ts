/** A page of another origin in a frame, which answers for itself: test/embed/host/answers.ts. */
import type { Answer, PageState, Question } from '../embed/host/answers.js';
import { NONCE, PROBE } from './page-in-frame.js';
import { arrives, until } from './until.js';

export interface PageElsewhere {
  look(): Promise<PageState>;
  /** A button, or one of several choices. */
  press(name: string): Promise<PageState>;
  /** A text file, as evidence. */
  choose(name: string, text: string): Promise<PageState>;
  reload(): Promise<void>;
  /** Waits until these words are shown. */
  sees(text: string): Promise<void>;
  /** Waits until the page is so. */
  becomes(what: string, isSo: (state: PageState) => boolean): Promise<void>;
}

const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of opened.splice(0)) frame.remove();
});

/** @param head comes first, where a page may name the hashes of its modules */
export const pageThatAnswers = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>A host</title>${head}${PROBE}
  <script nonce="${NONCE}">
    window.told = [];
    addEventListener('message', ({ data, ports }) => { if (!ports.length) told.push(data); });
  </script>
  <script type="module" nonce="${NONCE}" src="/__answers__.mjs"></script>
  </head><body>${body}</body></html>`;

/** The document in the frame is there, and listens. */
function begun(frame: HTMLIFrameElement): Promise<void> {
  const begins = new Promise<void>((resolve) => {
    const hear = ({ data, source }: MessageEvent<unknown>): void => {
      if (data !== 'answers' || source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve();
    };
    addEventListener('message', hear);
  });
  return arrives(`the page at ${frame.src} to answer`, begins);
}

export async function openPageElsewhere(origin: string): Promise<PageElsewhere> {
  const frame = document.createElement('iframe');
  frame.title = 'A page elsewhere';
  frame.width = '1200';
  frame.height = '900';
  frame.src = `${origin}/`;
  opened.push(frame);
  const ready = begun(frame);
  document.body.append(frame);
  await ready;

  const ask = (question: Question): Promise<PageState> => {
    const answer = new Promise<PageState>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        port1.close();
        if ('state' in data) resolve(data.state);
        else reject(new Error(data.failure));
      });
      port1.start();
      frame.contentWindow?.postMessage(question, origin, [port2]);
    });
    return arrives(`the answer to ${JSON.stringify(question)}`, answer);
  };
  const page: PageElsewhere = {
    look: () => ask({}),
    press: (name) => ask({ press: name }),
    choose: (name, text) => ask({ choose: { name, text } }),
    async reload() {
      const again = begun(frame);
      await ask({ reload: true });
      await again;
    },
    async sees(text) {
      const look = async (): Promise<boolean> => (await ask({ sees: text })).text !== '';
      try {
        await until(`the page to show "${text}"`, look);
      } catch (error) {
        throw new Error(`${String(error)} ${JSON.stringify(await page.look())}`, { cause: error });
      }
    },
    async becomes(what, isSo) {
      let last: PageState | undefined;
      const look = async (): Promise<boolean> => {
        last = await page.look();
        return isSo(last);
      };
      await until(what, look, { seen: () => last });
    },
  };
  return page;
}
