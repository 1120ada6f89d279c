/**
 * The embed as an ES module: registers the flow, with the adapters that can be named in markup,
 * mounts every marked place, and gives the page `window.Redress`. The HTTP adapter is part of it,
 * as that is what a page with a billing system needs at once.
 */
import { createRestAdapter } from '../adapters/rest/index.js';
import { registerAdapter } from '../controllers/adapter-registry.js';
import { defineElement } from '../define/define-element.js';
import '../define/demo-adapter.js';
import '../define/flow-provider.js';
import '../define/journey.js';
import { RedressFlow } from '../elements/flow/flow-element.js';
import { VERSION } from '../version.js';
import { claimGlobal } from './global.js';
import { mount } from './mount.js';
import { mountPlaces } from './places.js';

defineElement('redress-flow', RedressFlow);
registerAdapter('rest', ({ endpoint, getToken }) =>
  createRestAdapter({ endpoint: endpoint ?? '', getToken }),
);

if (claimGlobal(window, VERSION, mount)) mountPlaces(document);

export { loadFile } from './load-file.js';
export { mount, type Mounted, type MountOptions } from './mount.js';
export { registerAdapter } from '../controllers/adapter-registry.js';
export { VERSION as version } from '../version.js';
