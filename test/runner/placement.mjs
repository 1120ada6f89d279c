/**
 * Where each test file runs, and with which others it shares a page. A folder that is not listed
 * here runs in Node, so that a new one is never left out.
 */
import { dirname, matchesGlob } from 'node:path';

/** @typedef {import('../../scripts/lib/browsers.mjs').Engine} Engine */

const browserFolders = [
  'a11y',
  'context',
  'controllers',
  'elements',
  'embed',
  'journeys',
  'support',
];

export const browserTestFiles = browserFolders.map((folder) => `test/${folder}/**/*.test.ts`);

/**
 * What engines do in ways of their own: keys and focus, form controls, dialogs and popovers, files
 * and storage, layout, policies and the order in which scripts run. Everything else shows our own
 * logic, which one engine shows as well as three: it runs in Chromium, which counts the lines.
 */
export const inEveryEngine = [
  // The customer's whole way, by role, name and key.
  'test/journeys/{aftercare,contact,fraud-report,keyboard,lost-answer,session,whole-journey}.test.ts',
  // Sockets, preflights and redirects.
  'test/journeys/other-origin.test.ts',
  // Scripts, policies, integrity, frames, declarative shadow roots.
  'test/embed/{forms,frame,hydration,late-frame-files,other-documents,policies,spoilt-files}.test.ts',
  // Upgrades of elements, Web Locks, storage events.
  'test/controllers/{definition-order,submission-keys-in-two-tabs}.test.ts',
  // Layout and computed styles.
  'test/a11y/fit.test.ts',
  'test/elements/styles/{fit,page-styles}.test.ts',
  // Keys, focus, popovers, dialogs.
  'test/elements/call-activity/{pages,selection,toolbar}.test.ts',
  'test/elements/call-details/actions-menu.test.ts',
  'test/elements/dispute-status/withdraw.test.ts',
  'test/elements/flow/flow.test.ts',
  'test/elements/contact-form/contact-errors.test.ts',
  // Files, images, storage.
  'test/elements/evidence/*.test.ts',
  'test/elements/reason-form/{draft-after-reload,evidence-uploads}.test.ts',
  // The hands and eyes of the tests themselves, and what tries the runner.
  'test/support/{by-role,page}.test.ts',
  'test/runner/fixtures/**/*.test.ts',
];

/** @param {string} file @param {Engine} engine */
export const runsIn = (file, engine) =>
  engine === 'chromium' || inEveryEngine.some((glob) => matchesGlob(file, glob));

/**
 * Their tests look at what is registered, loaded or imported for the first time, so each of these
 * folders has a page for itself. All other files of a top folder share one: opening a page costs
 * more than most test files do.
 */
export const ownPages = [
  'test/elements/demo/without-worker',
  'test/elements/docs',
  'test/elements/later-panels',
  'test/elements/manifest',
  'test/elements/own-screens',
  'test/elements/registered-by-host',
];

/** The name of the page on which a test file runs. @param {string} file */
export function pageOf(file) {
  const folder = dirname(file);
  const top = browserFolders.find((name) => folder.startsWith(`test/${name}`));
  return top === undefined || ownPages.includes(folder) ? folder : `test/${top}`;
}
