/** Registers every element, the provider first, and the adapters that can be named in markup. */
import './demo-adapter.js';
import './rest-adapter.js';
import './provider.js';
import './flow.js';
