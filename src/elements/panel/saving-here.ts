/**
 * Whether a file can be saved here. Nobody is told when a download is refused, so that what cannot
 * be found out is taken for doubtful.
 */

export type Saving = 'allowed' | 'refused' | 'doubtful';

/** Those of apps show pages as a browser does, and most of them drop downloads. */
const WEB_VIEW = /; wv\)|\bFB(?:AN|AV)\b|\(i(?:Phone|Pad|Pod)(?!.*Safari\/)/;

export function savingHere(page: Window = window): Saving {
  if (page.origin === 'null' || WEB_VIEW.test(page.navigator.userAgent)) return 'doubtful';
  for (let at = page; at !== at.parent; at = at.parent) {
    const frame = frameOf(at);
    // The page around it is of another origin.
    if (!frame) return 'doubtful';
    const sandbox = frame.getAttribute('sandbox');
    if (sandbox !== null && !/\ballow-downloads\b/i.test(sandbox)) return 'refused';
  }
  return 'allowed';
}

function frameOf(page: Window): Element | null {
  try {
    return page.frameElement;
  } catch {
    return null;
  }
}
