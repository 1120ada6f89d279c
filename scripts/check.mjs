/**
 * `npm run check`: types, lint, templates, format, manifest, OpenAPI, import directions. One line each; all
 * run even when one fails.
 */
import { formatCheck, runChecks } from './lib/checks.mjs';

const results = await runChecks((result) => console.log(formatCheck(result)));
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
