/**
 * What is shown on a page of its own, in a frame: looked for in that page's own realm. The page
 * brings the means for it: {@link PROBE}.
 */
import type * as ByRole from './by-role.js';
import { holdLimits } from './held-limits.js';
import { until } from './until.js';

/** For the inline scripts of a page with a policy. */
export const NONCE = 'r4nd0m';

/** To stand in the head of a page of its own. */
export const LIMITS_HELD = `<script nonce="${NONCE}">(${String(holdLimits)})(window);</script>`;

/** To stand in the head, before anything that may go wrong. */
export const PROBE = `${LIMITS_HELD}
  <script nonce="${NONCE}">
    window.errors = [];
    window.warnings = [];
    {
      const keep = (text) => errors.push(String(text));
      console.error = (...args) => keep(args.join(' '));
      console.warn = (...args) => warnings.push(args.join(' '));
      addEventListener('error', (event) => keep(event.message));
      addEventListener('unhandledrejection', (event) => keep(event.reason));
      addEventListener('securitypolicyviolation', (event) =>
        keep(event.violatedDirective + ' ' + event.blockedURI));
    }
  </script>`;

/** To stand in the head, after an import map if there is one. */
export const EYES = `
  <script type="module" nonce="${NONCE}">
    import * as byRole from '/__eyes__.mjs';
    window.byRole = byRole;
  </script>`;

type Probed = Window &
  typeof globalThis & { byRole?: typeof ByRole; errors?: string[]; warnings?: string[] };

export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Every `console.error`, uncaught error and violation of the page's policy so far. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  find(role: string, name?: ByRole.Name): Promise<HTMLElement>;
  all(role: string, name?: ByRole.Name): HTMLElement[];
  /** Within an element of the page. */
  allIn(root: Element, role: string, name?: ByRole.Name): HTMLElement[];
  press(name: ByRole.Name): Promise<void>;
  /** Waits until these words are shown. */
  sees(text: string): Promise<void>;
  readonly text: string;
}

const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of opened.splice(0)) frame.remove();
});

/** `prepare` gives the frame its content. */
export async function openFrame(prepare: (frame: HTMLIFrameElement) => void): Promise<FramedPage> {
  // What an earlier page has left would belong to the same account.
  localStorage.clear();
  const frame = document.createElement('iframe');
  frame.title = 'A page of its own';
  frame.width = '1200';
  frame.height = '900';
  prepare(frame);
  opened.push(frame);
  document.body.append(frame);
  const probed = (): Probed => frame.contentWindow as Probed;
  const byRole = await until('the page to begin', () => probed().byRole, {
    seen: () => probed().errors,
  });
  return pageIn(frame, probed(), byRole);
}

function pageIn(frame: HTMLIFrameElement, window: Probed, byRole: typeof ByRole): FramedPage {
  const { document, errors = [], warnings = [] } = window;
  const body = bodyOf(document);
  const page: FramedPage = {
    frame,
    window,
    document,
    errors,
    warnings,
    find: (role, name) =>
      until(`one ${role} named ${String(name)}`, () => byRole.getByRole(body, role, name), {
        seen: () => `${byRole.shownWith(body, role)} (errors: ${errors.join()})`,
      }),
    all: (role, name) => byRole.queryAllByRole(body, role, name),
    allIn: (root, role, name) => byRole.queryAllByRole(root, role, name),
    press: async (name) => (await page.find('button', name)).click(),
    async sees(text) {
      await until(`the page to show "${text}"`, () => byRole.isShowing(body, text), {
        seen: () => `${page.text} (errors: ${errors.join()})`,
      });
    },
    get text() {
      return byRole.shownText(body);
    },
  };
  return page;
}

/** A page may have an element of the name `body`, which hides it from the document. */
function bodyOf(document: Document): HTMLElement {
  return document.querySelector('body') ?? document.documentElement;
}
