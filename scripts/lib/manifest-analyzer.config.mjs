/** How the manifest analyzer reads the sources, whichever folder holds them. */
import { definitionsPlugin } from './manifest-definitions.mjs';
import { settingsPlugin } from './manifest-settings.mjs';

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/settings/settings.ts'],
  // What registers any element is not an element itself; the provider is registered by its own file.
  exclude: ['src/define/define-element.ts', 'src/define/flow-provider.ts'],
  litelement: true,
  plugins: [definitionsPlugin(), settingsPlugin()],
};
