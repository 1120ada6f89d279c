/** Small files as a customer attaches them. */
export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/plain' });
}

/** The head of a PNG of one pixel: all that is looked at. */
export function pngFile(name: string): File {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
  return new File([new Uint8Array([...head, ...header, 0, 0, 0, 0])], name, { type: 'image/png' });
}
