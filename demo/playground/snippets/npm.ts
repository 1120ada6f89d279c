/** The package in a bundle of the site's own: the whole flow, or panels below a provider. */
import { attributesOf, type Panel, type PlaygroundSettings } from '../settings.js';
import { fallbackOf, type Words } from './fallback.js';
import { element, type Attributes } from './markup.js';
import { policyOf } from './policy.js';
import type { Snippet } from './snippet.js';
import { stepOf } from './steps.js';
import { stylesPart } from './styles-part.js';

export function npmSnippet(settings: PlaygroundSettings, words: Words): Snippet {
  const [markup, script] =
    settings.shows === 'flow'
      ? [flowMarkup(settings, words), "import 'redress/define/flow';"]
      : [panelsMarkup(settings), panelsScript(settings)];
  return {
    parts: [
      { where: 'page', code: markup },
      { where: 'script', code: script },
      ...stylesPart(settings),
    ],
    policies: [{ of: 'page', line: policyOf(settings, 'lit-html') }],
  };
}

function flowMarkup(settings: PlaygroundSettings, words: Words): string {
  return element('redress-flow', attributesOf(settings), fallbackOf(settings, words));
}

function panelsMarkup(settings: PlaygroundSettings): string {
  const { panels } = settings;
  const attributes = (panel: Panel): Attributes =>
    panels.length > 1 ? [['data-step', stepOf(panel)]] : [];
  return element(
    'redress-provider',
    attributesOf(settings),
    panels.map((panel) => element(`redress-${panel}`, attributes(panel))).join('\n'),
  );
}

/** Brings the customer to the panel of the next step, as the flow does by itself. */
const FOLLOW = `
const provider = document.querySelector('redress-provider');
let shown = provider.store.snapshot.step;
provider.store.subscribe(() => {
  const { step } = provider.store.snapshot;
  if (step === shown) return;
  shown = step;
  document.querySelector(\`[data-step~="\${step.name}"]\`)?.focusHeading();
});`;

function panelsScript({ panels, written }: PlaygroundSettings): string {
  const names = [`${written.adapter}-adapter`, 'provider', ...panels];
  const imports = names.map((name) => `import 'redress/define/${name}';`);
  return [...imports, ...(panels.length > 1 ? [FOLLOW] : [])].join('\n');
}
