/** The whole journey in an invented operator's self-care portal: one tag, and the page around it. */
import { findHost } from '../session/host-element.js';
import { createDemo } from '../session/start-demo.js';

await createDemo(findHost('redress-flow')).start();
