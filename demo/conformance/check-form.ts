/** Which adapter is looked at, and where it is when it is a billing system of the visitor's own. */
import { requireElement } from '../dom/require-element.js';
import type { CheckOptions } from '../../src/testing/index.js';
import { ADAPTER_CHOICES, adapters, type AdapterChoice } from './adapter-choices.js';

export interface CheckFormOptions {
  readonly onStart: (options: CheckOptions) => void;
}

export function mountCheckForm({ onStart }: CheckFormOptions): void {
  const form = requireElement('#check-form', HTMLFormElement);
  const details = requireElement('#rest-details', HTMLElement);
  const endpoint = requireElement('#endpoint', HTMLInputElement);
  const forTests = requireElement('#for-tests', HTMLInputElement);
  const problem = requireElement('#endpoint-problem', HTMLElement);

  const show = (): void => {
    const isRest = choiceOf(form) === 'rest';
    details.hidden = !isRest;
    for (const input of [endpoint, forTests]) input.required = isRest;
  };
  const complain = (isWrong: boolean): void => {
    problem.hidden = !isWrong;
    endpoint.setAttribute('aria-invalid', String(isWrong));
    if (isWrong) endpoint.focus();
  };

  form.addEventListener('change', () => {
    show();
    complain(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    try {
      const choice = choiceOf(form);
      const options = choice === 'rest' ? adapters.rest(endpoint.value.trim()) : adapters[choice]();
      complain(false);
      onStart(options);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      complain(true);
    }
  });
  preselect(form);
  show();
}

function choiceOf(form: HTMLFormElement): AdapterChoice {
  const chosen = new FormData(form).get('adapter');
  return ADAPTER_CHOICES.find((choice) => choice === chosen) ?? 'demo';
}

/** `?adapter=broken` in the address of the page. */
function preselect(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search).get('adapter');
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=adapter]')) {
    if (input.value === wanted) input.checked = true;
  }
}
