/**
 * What a person does to the page: real keys, real mouse, another viewport, other preferences. Works
 * the same in every engine; whatever a test changes is put back after it.
 */
import { addCanaries } from './leak-watch.js';
import { serverCommand } from './runner-socket.js';

export interface MediaFeatures {
  'prefers-color-scheme'?: 'light' | 'dark';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'forced-colors'?: 'active' | 'none';
  pointer?: 'coarse' | 'fine';
}

/** Lets the page, or one in a frame, be painted once. */
export const aFrame = (page: Window = window): Promise<unknown> =>
  new Promise((resolve) => page.requestAnimationFrame(resolve));

const initialViewport = { width: innerWidth, height: innerHeight };
let viewportChanged = false;
let mediaChanged = false;
let readerSizeChanged = false;

/** Presses one key or a combination: `'Enter'`, `'Shift+Tab'`, `'Control+k'`, `'+'`. */
export async function press(combination: string): Promise<void> {
  const keys = combination.length === 1 ? [combination] : combination.split('+');
  await serverCommand('page:press', { keys });
}

/** Types into whatever has the focus. */
export async function type(text: string): Promise<void> {
  addCanaries(text);
  await serverCommand('page:type', { text });
}

const centreOf = (element: Element) => {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
};

/** Clicks the centre of the element, wherever that is: something on top of it gets the click. */
export async function click(element: Element): Promise<void> {
  await serverCommand('page:click', centreOf(element));
}

export async function hover(element: Element): Promise<void> {
  await serverCommand('page:move-mouse', centreOf(element));
}

/**
 * In CSS pixels.
 * @returns false where the window cannot be made so small (WebKitGTK, below 450 pixels): the
 *   test should `this.skip()`
 */
export async function setViewport(viewport: { width: number; height: number }): Promise<boolean> {
  viewportChanged = true;
  return serverCommand('page:set-viewport', viewport);
}

/**
 * Pretends that the person has set these preferences; an empty object takes all back.
 * @returns false where the engine cannot (Firefox, WebKitGTK): the test should `this.skip()`
 */
export async function emulateMedia(features: MediaFeatures): Promise<boolean> {
  mediaChanged = Object.keys(features).length > 0;
  return serverCommand('page:emulate-media', { features });
}

const USUAL_SIZE = 16;

/**
 * Sets the size of text in the settings of the browser, in pixels.
 * @returns false where that cannot be done (Firefox, WebKitGTK): the test should `this.skip()`
 */
export async function setReaderSize(pixels: number): Promise<boolean> {
  readerSizeChanged = pixels !== USUAL_SIZE;
  return serverCommand('page:set-reader-size', { pixels });
}

afterEach(async () => {
  if (readerSizeChanged) await setReaderSize(USUAL_SIZE);
  if (viewportChanged) await setViewport(initialViewport);
  if (mediaChanged) await emulateMedia({});
  viewportChanged = false;
});

export interface Alive {
  /** Nodes of all documents, in the page or not. */
  readonly nodes: number;
  readonly listeners: number;
}

/** What is alive once all that nobody needs is cleared away. Undefined but in Chromium. */
export async function countAlive(): Promise<Alive | undefined> {
  return (await serverCommand<Alive | false>('page:count-alive', {})) || undefined;
}
