/** What a link of the page would have downloaded. */
import { until } from './until.js';

export interface Downloaded {
  readonly name: string;
  /** With a byte order mark, where it has one. */
  readonly text: string;
}

export async function downloadFrom(action: () => void): Promise<Downloaded> {
  const made: Blob[] = [];
  const names: string[] = [];
  const createUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    made.push(blob as Blob);
    return createUrl(blob);
  };
  // Hides the one of HTMLElement.
  HTMLAnchorElement.prototype.click = function click() {
    names.push(this.download);
  };
  try {
    action();
    await until('a download', () => names.length > 0);
  } finally {
    URL.createObjectURL = createUrl;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  const [blob] = made;
  if (!blob || made.length > 1) throw new Error(`${made.length} files were made`);
  // `text()` would take the byte order mark away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
  return { name: names[0] ?? '', text };
}
