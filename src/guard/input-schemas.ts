/** What may go out to an adapter. A request that does not fit is a mistake of Redress itself. */
import { readInputSchemas } from './read-input-schemas.js';
import { writeInputSchemas } from './write-input-schemas.js';

export { cursorSchema } from './read-input-schemas.js';

/** One per method of the port. */
export const inputSchemas = { ...readInputSchemas, ...writeInputSchemas } as const;
