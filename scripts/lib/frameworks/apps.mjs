/**
 * The example apps of demo/frameworks, and in each the mistakes that its type check must find. Where
 * a framework does not look at the properties of custom elements, there is no such mistake.
 */

/**
 * @typedef {{ written: string, mistake: string, found: RegExp }} Mistake
 * `found`: what the type check says of it.
 */
/** @typedef {{ name: string, title: string, source: string, mistakes: Mistake[] }} App */

/** @type {Mistake} */
const wrongEvent = {
  written: 'dispute.reference',
  mistake: 'dispute.referense',
  found: /Property 'referense' does not exist on type/,
};

/** @param {string} written @param {string} mistake @returns {Mistake} */
const wrongAdapter = (written, mistake) => ({
  written,
  mistake,
  found: /Type '\{\}' is (missing|not assignable)/,
});

/** @param {string} written @param {string} mistake @returns {Mistake} */
const wrongLocale = (written, mistake) => ({
  written,
  mistake,
  found: /Type 'number' is not assignable to type 'string'/,
});

/** @type {App[]} */
export const apps = [
  {
    name: 'html',
    title: 'Plain HTML',
    source: 'src/main.ts',
    mistakes: [
      wrongAdapter('flow.adapter = adapter', 'flow.adapter = {}'),
      wrongLocale("? 'fr' : 'en';\n", "? 'fr' : 5;\n"),
      wrongEvent,
    ],
  },
  {
    name: 'react',
    title: 'React 19',
    source: 'src/App.tsx',
    mistakes: [
      wrongAdapter('adapter={adapter}', 'adapter={{}}'),
      wrongLocale('locale={locale}', 'locale={5}'),
      wrongEvent,
    ],
  },
  {
    name: 'vue',
    title: 'Vue 3',
    source: 'src/App.vue',
    mistakes: [
      wrongAdapter(':adapter="adapter"', ':adapter="{}"'),
      wrongLocale(':locale="locale"', ':locale="5"'),
      wrongEvent,
    ],
  },
  {
    name: 'svelte',
    title: 'Svelte 5',
    source: 'src/App.svelte',
    mistakes: [
      wrongAdapter('    {adapter}\n', '    adapter={{}}\n'),
      wrongLocale('    {locale}\n', '    locale={5}\n'),
      wrongEvent,
    ],
  },
  {
    name: 'angular',
    title: 'Angular',
    source: 'src/app.ts',
    mistakes: [wrongEvent],
  },
  {
    name: 'solid',
    title: 'Solid',
    source: 'src/App.tsx',
    mistakes: [
      wrongAdapter('prop:adapter={adapter}', 'prop:adapter={{}}'),
      wrongLocale('prop:locale={locale()}', 'prop:locale={5}'),
      wrongEvent,
    ],
  },
];
