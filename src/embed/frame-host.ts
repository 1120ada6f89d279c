/**
 * Runs in the page around the frame: makes each `<iframe data-redress-frame>` as high as what is in it.
 * A message counts only from that very frame, from where it was loaded, and in exactly our form.
 */
import { native } from '../native.js';
import { HEIGHT_REQUEST, isHeightMessage } from './frame-messages.js';

addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (!isHeightMessage(data)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source || origin !== originOf(frame)) continue;
    frame.style.height = `${data.height + edgesOf(frame)}px`;
  }
});

/** What it has told before this script was there is lost. */
for (const frame of frames()) {
  const origin = originOf(frame);
  frame.contentWindow?.postMessage(HEIGHT_REQUEST, origin === 'null' ? '*' : origin);
}

function frames(): NodeListOf<HTMLIFrameElement> {
  return native(document, 'querySelectorAll')('iframe[data-redress-frame]');
}

/** Sandboxed without an origin of its own, it says `null`. */
function originOf({ src, sandbox }: HTMLIFrameElement): string {
  const isOpaque = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(src, native(document, 'baseURI')).origin;
}

/** On most pages borders and padding count as height: the rest would be too low, and would scroll. */
function edgesOf(frame: HTMLIFrameElement): number {
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  const borders = frame.offsetHeight - frame.clientHeight;
  return borders + parseFloat(paddingTop) + parseFloat(paddingBottom);
}
