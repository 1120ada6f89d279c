/** Deadlines and next steps from a rights file of the host. Loaded on demand. */
export { addTerm, type WorkingDays } from './add-term.js';
export { checkRightsFile } from './check-rights-file.js';
export { RightsFileError } from './rights-file-error.js';
export {
  RIGHTS_EVENTS,
  RIGHTS_KINDS,
  TERM_UNITS,
  type RightsEntry,
  type RightsEvent,
  type RightsFile,
  type Term,
  type TermUnit,
} from './rights-file.js';
export {
  rightsOf,
  type Deadline,
  type NextBody,
  type Rights,
  type RightsCase,
} from './rights-of.js';
