/**
 * The service worker of Mock Service Worker, which hands requests of the page back to the page. It
 * is registered here and not by the package, as the page allows a script's address only through a
 * Trusted Types policy, and this one lets nothing but the worker through.
 */
import type { RequestHandler } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';

/** Named in the content security policies of the pages. */
const POLICY = 'redress-demo';

/** What the compiler's library does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let address: string | undefined;
let worker: SetupWorker | undefined;
let starting: Promise<unknown> | undefined;

/** Lets the handlers answer from now on, instead of those of before. */
export async function answerBy(...handlers: readonly RequestHandler[]): Promise<void> {
  worker ??= setupWorker();
  worker.resetHandlers(...handlers);
  starting ??= start(worker);
  try {
    await starting;
  } catch (error) {
    // The next attempt begins anew.
    starting = undefined;
    throw error;
  }
}

async function start(started: SetupWorker): Promise<void> {
  const url = new URL('mockServiceWorker.js', document.baseURI).href;
  await register(url);
  await started.start({ serviceWorker: { url }, quiet: true, onUnhandledFrame: 'bypass' });
}

/** Resolves when the worker is in control of the page; else the package would load the page anew. */
async function register(url: string): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  const isInControl = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  // One that is there already takes control of no page: this page was loaded past it.
  const earlier = await serviceWorker.getRegistration(url);
  await earlier?.unregister();
  await serviceWorker.register(trusted(url));
  await isInControl;
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  // A policy can be made only once, and its result is kept as it stands for its text.
  address ??= trustedTypes
    .createPolicy(POLICY, {
      createScriptURL: (asked) => {
        if (asked !== url) throw new TypeError('Only the address of the worker');
        return asked;
      },
    })
    .createScriptURL(url);
  return address;
}
