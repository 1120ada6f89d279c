/** A page that objects to some of what a customer is about to do, and writes down what happens. */
import { findHost } from '../session/host-element.js';
import { createDemo } from '../session/start-demo.js';
import { mountEventLog } from './event-log.js';
import { applyHouseRules } from './house-rules.js';

const flow = findHost('redress-flow');
const { session, start } = createDemo(flow);
// Before the elements are defined, so that nothing is missed.
mountEventLog({ textNow: () => session.text, localeNow: () => session.textLocale });
applyHouseRules(flow, session);
await start();
