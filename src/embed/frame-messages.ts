/** What a frame with the widget tells the page around it: how high it is, and nothing else (E11). */

/** Higher than any screen of the widget, so that a page cannot be made endless. */
const HIGHEST = 100_000;

export interface HeightMessage {
  readonly redress: 'height';
  /** In CSS pixels. */
  readonly height: number;
}

export function heightMessage(height: number): HeightMessage {
  return { redress: 'height', height: Math.min(Math.ceil(height), HIGHEST) };
}

/** A page that has begun later than the frame asks how high it is. */
export const HEIGHT_REQUEST = { redress: 'tell-height' } as const;

export function isHeightRequest(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'redress' in data &&
    data.redress === HEIGHT_REQUEST.redress
  );
}

/** Exactly such a message: whatever else is sent around on the page is not read any further. */
export function isHeightMessage(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { redress, height, ...others } = data as Partial<HeightMessage>;
  return (
    redress === 'height' &&
    Number.isInteger(height) &&
    Number(height) >= 0 &&
    Number(height) <= HIGHEST &&
    Object.keys(others).length === 0
  );
}
