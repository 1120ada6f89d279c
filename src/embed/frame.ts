/**
 * Runs in the page inside the frame, beside the widget: tells the page around it how high it is. That
 * page is named in `<html data-redress-host="https://www.acme.example">`; no other page is told.
 */
import { native } from '../native.js';
import { heightMessage, isHeightRequest } from './frame-messages.js';

const LATE_MS = 500;

const GUIDE = 'redress/docs/embedding.md#in-a-frame';

function start(): void {
  if (parent === window) return;
  const root = native(document, 'documentElement');
  const host = root.getAttribute('data-redress-host') ?? '';
  if (!isOrigin(host)) {
    console.error(
      `<html data-redress-host="${host}"> is no origin, so the frame keeps its height. Allowed: scheme and host of the page around it, such as https://www.acme.example. See ${GUIDE}.`,
    );
    return;
  }
  let told = -1;
  const tell = (): void => {
    const { height } = root.getBoundingClientRect();
    if (height === told) return;
    told = height;
    parent.postMessage(heightMessage(height), host);
  };
  if (typeof ResizeObserver === 'function') new ResizeObserver(tell).observe(root);
  // Late, but it can be told all the same.
  else setInterval(tell, LATE_MS);
  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== parent || origin !== host || !isHeightRequest(data)) return;
    told = -1;
    tell();
  });
  tell();
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

start();
