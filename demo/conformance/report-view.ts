/**
 * Shows a check while it runs: each rule as it comes, how far it is, and the chapters of the guide
 * that the rules are about. The live region speaks at the beginning and at the end, not for each rule.
 */
import { requireElement } from '../dom/require-element.js';
import { writeTexts } from '../dom/page-text.js';
import type { PageDisplay } from '../session/page-display.js';
import { chapterView } from './chapter-view.js';
import type { CheckRun } from './check-run.js';
import { chapterOf } from './chapters.js';
import { reportRow } from './report-row.js';

export class ReportView {
  readonly #display: PageDisplay;
  readonly #news = requireElement('#check-news', HTMLElement);
  readonly #empty = requireElement('#report-empty', HTMLElement);
  readonly #table = requireElement('#report', HTMLTableElement);
  readonly #failed = requireElement('#report-failed', HTMLTableSectionElement);
  readonly #others = requireElement('#report-others', HTMLTableSectionElement);
  readonly #progress = requireElement('#check-progress', HTMLProgressElement);
  readonly #count = requireElement('#check-count', HTMLElement);
  readonly #stop = requireElement('#check-stop', HTMLButtonElement);
  readonly #copy = requireElement('#check-copy', HTMLButtonElement);
  readonly #chapters = requireElement('#chapters', HTMLElement);
  #shownState: CheckRun['state'] = 'idle';
  #shownRules = 0;

  constructor(display: PageDisplay) {
    this.#display = display;
  }

  show(run: CheckRun): void {
    const { state, report, total } = run;
    const { rules } = report;
    this.#showRules(run);
    this.#table.hidden = rules.length === 0;
    this.#empty.hidden = state !== 'idle';
    this.#progress.hidden = state !== 'running';
    // Until the first result nobody knows of how many.
    this.#progress.max = total || 1;
    this.#progress.value = rules.length;
    this.#copy.disabled = rules.length === 0 || state === 'running';
    const { conformance } = this.#display.text;
    this.#count.textContent =
      state === 'running' && total > 0 ? conformance.countOf(rules.length, total) : '';
    this.#showState(run);
  }

  tell(words: string): void {
    // The same words again would be spoken again.
    if (words !== this.#news.textContent) this.#news.textContent = words;
  }

  /** In the language that the page has now. */
  translate(run: CheckRun): void {
    this.show(run);
    if (run.state !== 'idle') this.tell(this.#wordsFor(run));
  }

  #showRules({ report: { rules } }: CheckRun): void {
    if (rules.length < this.#shownRules) {
      for (const part of [this.#failed, this.#others, this.#chapters]) part.replaceChildren();
      this.#shownRules = 0;
    }
    for (const rule of rules.slice(this.#shownRules)) {
      const row = reportRow(rule);
      writeTexts(row, this.#display.text);
      // What is broken comes first, as in the text of the report.
      if (rule.result === 'failed') this.#failed.append(row);
      else this.#others.append(row);
      this.#addChapter(rule.chapter);
    }
    this.#shownRules = rules.length;
  }

  #addChapter(link: string): void {
    const chapter = chapterOf(link);
    if (!chapter) return;
    if (document.getElementById(`chapter-${chapter.anchor}`)) return;
    this.#chapters.append(chapterView(chapter));
  }

  /** Words and focus follow a change of the state, and nothing else. */
  #showState(run: CheckRun): void {
    const { state } = run;
    const hadFocus = document.activeElement === this.#stop;
    this.#stop.disabled = state !== 'running';
    if (state === this.#shownState) return;
    this.#shownState = state;
    if (state === 'idle') return;
    this.tell(this.#wordsFor(run));
    if (state === 'running') this.#stop.focus();
    // A disabled button loses the focus to nowhere.
    else if (hadFocus) requireElement('#report-title', HTMLElement).focus();
  }

  #wordsFor(run: CheckRun): string {
    const { conformance } = this.#display.text;
    if (run.state === 'running') return conformance.begun;
    const [passed, failed, skipped] = [
      run.count('passed'),
      run.count('failed'),
      run.count('skipped'),
    ];
    const counts = conformance.counts(passed, failed, skipped);
    return run.state === 'stopped' ? `${conformance.stopped} ${counts}` : counts;
  }
}
