/**
 * `npm run mock-server`: a billing system that speaks the contract of docs/rest.md, on a port of
 * this machine. `npm run mock-server -- --help` says what can be chosen.
 */
import { runMockServer } from '../bin/mock-server/run.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { loadBackEnd } from './lib/load-back-end.mjs';
import { main } from './lib/main.mjs';

ensureInstalled();
await main(() => runMockServer(process.argv.slice(2), loadBackEnd));
