/**
 * The layers of `src` and what each may import. Said in words in CONTRIBUTING.md.
 */
export const leaves = ['i18n', 'styles'];

/** Whatever touches the page reads it through this file. */
const servesAll = 'native.ts';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  domain: ['contract'],
  guard: ['domain', 'contract'],
  store: ['guard', 'domain', 'contract'],
  settings: ['store', 'domain', 'contract', 'i18n'],
  context: ['settings', 'store', 'domain', 'contract', 'i18n'],
  controllers: ['context', 'settings', 'store', 'guard', 'domain', 'contract', 'events', 'i18n'],
  elements: [
    'controllers',
    'context',
    'settings',
    'store',
    'domain',
    'contract',
    'events',
    ...leaves,
  ],
  define: ['elements', 'controllers', 'adapters', 'records', 'contract', 'i18n', 'version.ts'],
  embed: [
    'domain',
    'define',
    'elements',
    'controllers',
    'settings',
    'adapters',
    'contract',
    'events',
    'version.ts',
    ...leaves,
  ],
  adapters: ['contract', 'domain'],
  records: ['contract', 'domain'],
  events: ['contract'],
  i18n: [],
  styles: [],
  testing: ['adapters', 'guard', 'domain', 'contract'],
  'native.ts': [],
  'version.ts': [],
  // What the author of an adapter needs on a page, and nothing else.
  'adapter.ts': ['controllers', 'contract'],
  // What a host needs for a language of its own.
  'languages.ts': ['i18n'],
  // The public entry: everything, but nothing that registers an element.
  'index.ts': [
    'elements',
    'controllers',
    'context',
    'store',
    'guard',
    'domain',
    'contract',
    'adapters',
    'events',
    'testing',
    ...leaves,
  ],
};

/** May only be imported as types, by these layers. */
export const typesOnly: Readonly<Record<string, readonly string[]>> = {
  events: ['contract'],
  settings: ['store', 'domain', 'contract', 'i18n'],
};

/** Packages, and the layers that may import them. */
export const packageUsers: Readonly<Record<string, readonly string[]>> = {
  lit: ['elements', 'controllers', 'context', 'styles'],
  '@lit/context': ['elements', 'controllers', 'context'],
  zod: ['contract', 'guard', 'adapters'],
  papaparse: ['records'],
  'libphonenumber-js': ['records'],
};

/** `domain` of `src/domain/money.ts`; a file directly in `src` is a layer of its own. */
export function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

export function isLayer(layer: string): boolean {
  return Object.hasOwn(mayImport, layer);
}

export function isAllowed(layer: string, imported: string): boolean {
  if (layer === imported || imported === servesAll) return true;
  return mayImport[layer]?.includes(imported) ?? false;
}
