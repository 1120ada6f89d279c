/** One check after the other, and how far it is. Knows nothing of the page. */
import {
  checkAdapter,
  type AdapterReport,
  type CheckOptions,
  type RuleResult,
} from '../../src/testing/index.js';

export class CheckRun {
  readonly #onChange: () => void;
  #controller: AbortController | undefined;
  #state: 'idle' | 'running' | 'finished' | 'stopped' = 'idle';
  #rules: readonly RuleResult[] = [];
  #total = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): 'idle' | 'running' | 'finished' | 'stopped' {
    return this.#state;
  }

  get total(): number {
    return this.#total;
  }

  /** As far as it has come. */
  get report(): AdapterReport {
    const passed = this.#rules.every(({ result }) => result !== 'failed');
    return { passed, rules: this.#rules };
  }

  count(wanted: RuleResult['result']): number {
    return this.#rules.filter(({ result }) => result === wanted).length;
  }

  /** Begins anew; a check that is under way is called off. */
  async start(options: CheckOptions): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#rules = [];
    this.#total = 0;
    this.#move('running');
    try {
      await checkAdapter(options, {
        signal: controller.signal,
        onResult: (result, _, total) => {
          this.#rules = [...this.#rules, result];
          this.#total = total;
          this.#onChange();
        },
      });
      this.#move('finished');
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  }

  stop(): void {
    if (this.#state !== 'running') return;
    this.#controller?.abort();
    this.#move('stopped');
  }

  #move(state: CheckRun['state']): void {
    this.#state = state;
    this.#onChange();
  }
}
