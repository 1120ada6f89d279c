/** A bill beside the customer's own call log. Loaded on demand. */
export {
  matchCallLog,
  type CallLogMatch,
  type LogEntry,
  type MatchedCall,
} from './match-call-log.js';
