/** Registers every element at once, the provider first, and the adapters that can be named in markup. */
import './provider.js';
import './flow.js';
import './later-panels.js';
