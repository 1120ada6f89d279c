/** The fields of the page: what is written in them, and beside each what is wrong with it. */
import { buildText } from '../dom/build.js';
import { writeTexts } from '../dom/page-text.js';
import { requireElement } from '../dom/require-element.js';
import type { DemoText } from '../text/index.js';
import { cleanText } from './address.js';
import { colourHex } from './colour-hex.js';
import type { Problems } from './problems.js';
import { settingFields } from './setting-fields.js';
import { FORMS, PANELS, writtenWith, type PlaygroundSettings } from './settings.js';
import { colourFields, lengthFields } from './token-fields.js';
import { TOKEN_KEYS } from './tokens.js';

type Field = HTMLInputElement | HTMLSelectElement;

export class SettingsForm {
  readonly #form = requireElement('#settings', HTMLFormElement);
  readonly #panels = requireElement('#panels-group', HTMLElement);
  readonly #fields: ReadonlyMap<string, Field>;

  /** @param onChange called when a value is finished, not at each letter of it */
  constructor(onChange: () => void) {
    for (const group of ['billing', 'customer', 'look'] as const) {
      requireElement(`#${group}-legend`, HTMLLegendElement).after(...settingFields(group));
    }
    requireElement('#lengths', HTMLElement).append(...lengthFields());
    requireElement('#colours', HTMLElement).append(...colourFields());
    const fields = this.#form.querySelectorAll<Field>('[data-setting]');
    this.#fields = new Map([...fields].map((field) => [field.dataset['setting'] ?? '', field]));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'color') return;
      this.#field(target.dataset['pick'] ?? '').value = target.value;
      onChange();
    });
    this.#form.addEventListener('change', onChange);
  }

  read(): PlaygroundSettings {
    const written = (name: string) => cleanText(this.#field(name).value);
    const tokens = TOKEN_KEYS.map((key) => [key, written(key)] as const);
    return {
      form: FORMS.find((form) => form === written('form')) ?? 'place',
      shows: written('shows') === 'panels' ? 'panels' : 'flow',
      panels: PANELS.filter((panel) => this.#panelBox(panel).checked),
      written: writtenWith(written),
      tokens: Object.fromEntries(tokens.filter(([, value]) => value !== '')),
    };
  }

  fill({ form, shows, panels, written, tokens }: PlaygroundSettings): void {
    for (const [name, value] of Object.entries({ form, shows, ...written })) {
      this.#field(name).value = value;
    }
    for (const panel of PANELS) this.#panelBox(panel).checked = panels.includes(panel);
    for (const key of TOKEN_KEYS) this.#field(key).value = tokens[key] ?? '';
    const isColoured = TOKEN_KEYS.some((key) => this.#picker(key) && tokens[key]);
    if (isColoured) requireElement('#colours-drawer', HTMLDetailsElement).open = true;
  }

  /** @param text what the problems are told in, until the page has another language */
  show({ shows, written, tokens }: PlaygroundSettings, problems: Problems, text: DemoText): void {
    requireElement('#field-endpoint', HTMLElement).hidden = written.adapter !== 'rest';
    this.#panels.hidden = shows !== 'panels';
    for (const [name, field] of this.#fields) {
      const problem = problems.get(name);
      field.setAttribute('aria-invalid', String(problem !== undefined));
      const place = requireElement(`#set-${name}-problem`, HTMLElement, this.#form);
      place.hidden = problem === undefined;
      place.replaceChildren(...(problem ? [buildText('span', `playground.${problem}`)] : []));
    }
    writeTexts(this.#form, text);
    for (const key of TOKEN_KEYS) {
      const picker = this.#picker(key);
      if (!picker) continue;
      const chosen = problems.has(key) ? undefined : tokens[key];
      picker.value = colourHex(chosen ?? this.#field(key).getAttribute('placeholder') ?? '');
    }
  }

  #field(name: string): Field {
    const field = this.#fields.get(name);
    if (!field) throw new Error(`The page has no field for "${name}"`);
    return field;
  }

  #picker(key: string): HTMLInputElement | null {
    return this.#form.querySelector<HTMLInputElement>(`[data-pick="${key}"]`);
  }

  #panelBox(panel: string): HTMLInputElement {
    return requireElement(`[name=panel][value=${panel}]`, HTMLInputElement, this.#form);
  }
}
