/** As in docs/embedding.md: the support for hydration comes before anything of Lit. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../../src/define/flow.js';
