/** What the customer keeps of a dispute. Loaded on demand. */
export { calendarFile, type Reminder } from './calendar-file.js';
export { canonicalJson, type PlainValue } from './canonical-json.js';
export { proofPage, verifyCommand, type ProofPage, type ProofSection } from './proof-page.js';
