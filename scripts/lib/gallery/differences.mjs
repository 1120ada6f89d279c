/** Compares pictures pixel by pixel, in the browser, which reads and writes them. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** So much may one channel of a pixel differ, of 255: text is not smoothed alike each time. */
const CHANNEL_TOLERANCE = 32;
/** So many pixels of a million may differ by more. */
const PIXEL_TOLERANCE = 50;

/**
 * @param {import('playwright-core').Page} page an empty one
 * @param {{ before: string, after: string, differences: string }} folders
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} what differs, a line each; its pictures are side by side in `differences`
 */
export async function findDifferences(page, { before, after, differences }, names) {
  await mkdir(differences, { recursive: true });
  const found = [];
  for (const name of names) {
    if (!existsSync(join(before, name))) {
      found.push(`${name} is new`);
      continue;
    }
    const [first, second] = await Promise.all(
      [before, after].map((folder) => readFile(join(folder, name), 'base64')),
    );
    const { share, picture } = await page.evaluate(compare, {
      pictures: [first ?? '', second ?? ''],
      tolerance: CHANNEL_TOLERANCE,
    });
    if (share * 1_000_000 <= PIXEL_TOLERANCE) continue;
    await writeFile(join(differences, name), picture, 'base64');
    found.push(`${name}: ${(share * 100).toFixed(3)} % of its pixels`);
  }
  return found;
}

/**
 * Runs in the page. What only one of them has differs as a whole.
 * @param {{ pictures: string[], tolerance: number }} what
 */
async function compare({ pictures, tolerance }) {
  const images = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    }),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const pixels = images.map((image) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  });
  const [one = new Uint8ClampedArray(), other = new Uint8ClampedArray()] = pixels;
  const marked = new ImageData(width, height);
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const isOther = [0, 1, 2, 3].some(
      (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > tolerance,
    );
    if (!isOther) continue;
    count += 1;
    marked.data.set([255, 0, 80, 255], at);
  }
  const sheet = new OffscreenCanvas(width * 3, height);
  const context = sheet.getContext('2d');
  for (const [index, image] of images.entries()) context?.drawImage(image, index * width, 0);
  context?.putImageData(marked, width * 2, 0);
  const bytes = new Uint8Array(await (await sheet.convertToBlob()).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { share: count / (width * height), picture: btoa(text) };
}
