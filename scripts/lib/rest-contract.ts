/**
 * What the OpenAPI description is made of, as one module: loaded one by one, the schemas of the
 * requests would not be made of the very nouns that are components.
 */
export { restRoutes, type RestRoute } from '../../src/adapters/rest/routes.js';
export { inputSchemas } from '../../src/guard/guard-adapter.js';
export { cursorSchema } from '../../src/guard/read-input-schemas.js';
export * as nouns from '../../src/contract/index.js';
