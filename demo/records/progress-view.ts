/** While a file is being read, and when it cannot be. */
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import type { ImportProblem } from './import-job.js';
import { percentText } from './written.js';

export interface ProgressView {
  readonly element: HTMLElement;
  /** In place, so that the button keeps its focus. */
  update(share: number): void;
}

export function progressView(
  { records }: DemoText,
  locale: string,
  source: string,
  onCancel: () => void,
): ProgressView {
  const cancel = build('button', { type: 'button' }, records.cancel);
  cancel.addEventListener('click', onCancel);
  const label = build('label', { for: 'records-progress' });
  const progress = build('progress', { id: 'records-progress', max: 1 });
  return {
    element: build('div', { class: 'records__progress' }, label, progress, cancel),
    update: (share) => {
      label.textContent = records.reading(source, percentText(locale, share));
      progress.value = share;
    },
  };
}

export function problemView(text: DemoText, problem: ImportProblem): HTMLElement {
  const { fileProblems } = text;
  const known = Object.hasOwn(fileProblems, problem)
    ? fileProblems[problem as keyof DemoText['fileProblems']]
    : fileProblems.unknown;
  return build(
    'div',
    { class: 'records__problem', role: 'alert' },
    build('p', { class: 'records__problem-title' }, text.records.failedTitle),
    build('p', {}, known),
  );
}
