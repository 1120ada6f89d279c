/** The layouts that are recognised, the first that fits. */
import type { KnownLayout } from './known-layout.js';
import { fritzBox, nodobo, ownExport, rated42k, twilio } from './other-files.js';
import { asterisk, avaya, cisco, freeswitch, threeCx } from './telephone-systems.js';

export const KNOWN_LAYOUTS: readonly KnownLayout[] = [
  ownExport,
  fritzBox,
  asterisk,
  freeswitch,
  cisco,
  avaya,
  threeCx,
  twilio,
  nodobo,
  rated42k,
];
