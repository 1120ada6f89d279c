/** Small files for evidence. */
export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/plain' });
}

/** The header of a one-pixel PNG, which is all that the checks read. */
export function pngFile(name: string): File {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
  return new File([new Uint8Array([...head, ...header, 0, 0, 0, 0])], name, { type: 'image/png' });
}
