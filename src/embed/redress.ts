/**
 * The embed as an ES module: registers the flow, with the adapters that can be named in markup,
 * mounts every marked place, and gives the page `window.Redress`. The HTTP adapter is part of it,
 * as that is what a page with a billing system needs at once.
 */
import { createRestAdapter } from '../adapters/rest/index.js';
import { registerAdapter } from '../controllers/adapter-registry.js';
import '../define/flow.js';
import { VERSION } from '../version.js';
import { claimGlobal } from './global.js';
import { mountPlaces } from './places.js';

// In this file already: it need not be loaded later.
registerAdapter('rest', ({ endpoint, getToken }) =>
  createRestAdapter({ endpoint: endpoint ?? '', getToken }),
);

if (claimGlobal(window, VERSION)) mountPlaces(document);

export { mount, type Mounted, type MountOptions } from './mount.js';
export { registerAdapter } from '../controllers/adapter-registry.js';
export { VERSION as version } from '../version.js';
