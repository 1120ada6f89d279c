/** A billing system that speaks our own HTTP contract; docs/rest.md says what it owes. */
export { createRestAdapter, type RestAdapterOptions } from './rest-adapter.js';
export { restRoutes, type RestOperation, type RestRoute } from './routes.js';
