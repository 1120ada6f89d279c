/** One setting as a group of radio buttons, of which the page is told when another one is chosen. */
import { build, buildText } from '../dom/build.js';
import type { TextKey } from '../text/index.js';

export interface Choice<T extends string> {
  readonly value: T;
  /** A text of the catalogue, or the same words in every language. */
  readonly label: TextKey | { readonly written: string };
}

export interface ChoiceGroupOptions<T extends string> {
  readonly name: string;
  readonly legend: TextKey;
  readonly hint?: TextKey;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}

export interface ChoiceGroup<T extends string> {
  readonly element: HTMLFieldSetElement;
  show(value: T, isUsable?: (value: T) => boolean): void;
}

export function choiceGroup<T extends string>(options: ChoiceGroupOptions<T>): ChoiceGroup<T> {
  const { name, legend, hint, choices, onChoose } = options;
  const hintId = `demo-${name}-hint`;
  const inputs = choices.map(({ value }) => build('input', { type: 'radio', name, value }));
  const labels = choices.map(({ label }, index) =>
    build(
      'label',
      { class: 'choice' },
      inputs[index],
      typeof label === 'string' ? buildText('span', label) : build('span', {}, label.written),
    ),
  );
  const element = build(
    'fieldset',
    { class: 'controls__group', 'aria-describedby': hint && hintId },
    buildText('legend', legend),
    build('div', { class: 'choices' }, ...labels),
    hint && buildText('p', hint, { class: 'controls__hint', id: hintId }),
  );
  element.addEventListener('change', () => {
    const index = inputs.findIndex(({ checked }) => checked);
    const chosen = choices[index];
    if (chosen) onChoose(chosen.value);
  });
  return {
    element,
    show: (value, isUsable = () => true) => {
      choices.forEach((choice, index) => {
        const input = inputs[index];
        if (!input) return;
        input.checked = choice.value === value;
        input.disabled = !isUsable(choice.value);
      });
    },
  };
}
