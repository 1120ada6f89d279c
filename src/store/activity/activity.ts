/** Loads the calls of the chosen line and cycle, and never shows those of another (R6). */
import type { Call } from '../../contract/index.js';
import { askingFor, CallList, isFiltering, pageOf, type CallQuery } from '../../domain/index.js';
import { cancelled, failed, fetching, holding, nothing } from '../async-state.js';
import { readAllPages } from '../read-all-pages.js';
import { Selection } from '../selection.js';
import type { StoreCore } from '../store-core.js';
import type { ActivitySlice } from './activity-slice.js';
import { CallLister, type CallLabels, type CallListBasis } from './call-lister.js';

export class Activity {
  static readonly feature = 'activity';
  readonly #core: StoreCore;
  readonly #selection: Selection;
  readonly #lister: () => CallLister;
  readonly #choice: () => { isGroupChosen: boolean };
  #labels: CallLabels | undefined;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#selection = core.use(Selection);
    this.#lister = core.perSession(() => new CallLister());
    this.#choice = core.perSession(() => ({ isGroupChosen: false }));
    core.on('lines-and-cycles', () => this.#chooseDefaults());
    // Disputes decide which calls are eligible.
    core.on('calls-on-the-way', () => this.#refreshView());
    core.on('disputes', () => this.#refreshView());
    core.on('retry', () => {
      if (this.#slice.calls.activity === 'failed') void this.reload();
    });
  }

  chooseLine(lineId: string): void {
    if (lineId !== this.#slice.lineId) this.#choose({ lineId });
  }

  chooseCycle(cycleId: string): void {
    if (cycleId !== this.#slice.cycleId) this.#choose({ cycleId });
  }

  /** Keeps the customer's choice, else takes the first line and the newest billed cycle. */
  #chooseDefaults(): void {
    const { lines, cycles } = this.#core.snapshot;
    if (!lines.held || !cycles.held) return;
    const line = lines.held.find(({ id }) => id === this.#slice.lineId) ?? lines.held[0];
    const cycle =
      cycles.held.find(({ id }) => id === this.#slice.cycleId) ??
      cycles.held.find(({ bill }) => bill !== undefined) ??
      cycles.held[0];
    const isSame = line?.id === this.#slice.lineId && cycle?.id === this.#slice.cycleId;
    if (!isSame) {
      this.#choose({ lineId: line?.id, cycleId: cycle?.id });
      return;
    }
    this.#refreshView();
    const { held, activity } = this.#slice.calls;
    if (activity === 'failed' || (activity === 'idle' && !held)) void this.reload();
  }

  /** Loads the calls again. The present ones stay visible meanwhile. */
  async reload(): Promise<void> {
    const { lineId, cycleId } = this.#slice;
    if (lineId === undefined || cycleId === undefined) return;
    this.#update({ calls: fetching(this.#slice.calls), arrived: 0 });
    await this.#core.requests.supersede(
      'calls',
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const positions = new Map<string, number>();
        const calls = await readAllPages<Call>(
          (cursor) => port.calls({ accountId, lineId, cycleId, cursor }, { signal }),
          (arrived) => {
            if (!signal.aborted) this.#update({ arrived });
          },
          positions,
        );
        const list = new CallList(calls, positions);
        const basis = this.#basisOf(list);
        const query = this.#withGroup(this.#slice.query, list);
        if (basis) await this.#lister().prepare(basis, query);
        return list;
      },
      {
        answer: (list) => this.#show(list),
        failure: (thrown) => {
          const error = this.#core.failure('calls', thrown);
          this.#update({ calls: failed(this.#slice.calls, error) });
        },
        cancelled: () => this.#update({ calls: cancelled(this.#slice.calls) }),
      },
    );
  }

  /** Changes the search, a filter or the order, and returns to the first page. */
  refine(change: Partial<CallQuery>): void {
    if ('chargedOnly' in change || 'eligibleOnly' in change) this.#choice().isGroupChosen = true;
    const { query, list } = this.#slice;
    this.#update({ query: this.#withGroup({ ...query, ...change }, list) });
    this.#computeView(1);
  }

  /**
   * Unless the customer chooses: the charged calls, which are few on most bills, and every call
   * where none is charged, or where one is looked for.
   */
  #withGroup(query: CallQuery, list: CallList | undefined): CallQuery {
    if (this.#choice().isGroupChosen || !list) return query;
    const isCharged = !isFiltering(query) && list.charges.areAny;
    return { ...query, ...askingFor(isCharged ? 'charged' : 'all') };
  }

  showPage(page: number): void {
    this.#computeView(page);
  }

  choosePageSize(pageSize: number): void {
    const firstShown = this.#slice.view?.page.first ?? 1;
    this.#update({ pageSize });
    this.#computeView(Math.ceil(Math.max(1, firstShown) / pageSize));
  }

  useLabels(labels: CallLabels): void {
    this.#labels = labels;
    this.#refreshView();
  }

  #refreshView(): void {
    this.#computeView(this.#slice.view?.page.page ?? 1);
  }

  get #slice(): ActivitySlice {
    return this.#core.snapshot.activity;
  }

  #update(change: Partial<ActivitySlice>): void {
    this.#core.updateSlice('activity', change);
  }

  #choose(choice: { lineId?: string | undefined; cycleId?: string | undefined }): void {
    this.#core.requests.drop('calls');
    this.#update({ ...choice, calls: nothing(), list: undefined, arrived: 0, view: undefined });
    void this.reload();
  }

  #show(list: CallList): void {
    const { calls } = list;
    const currency = this.#core.snapshot.account.held?.currency;
    const foreign = list.all.totals.charges.find((sum) => sum.currency !== currency);
    if (foreign && currency !== undefined) {
      this.#core.emit({
        type: 'anomaly',
        kind: 'unexpected-currency',
        detail: `a call is charged in ${foreign.currency}, the account in ${currency}`,
      });
    }
    const query = this.#withGroup(this.#slice.query, list);
    this.#update({ calls: holding(calls), list, query, arrived: calls.length });
    this.#selection.renew(list);
    this.#refreshView();
    this.#core.notify('calls', undefined);
  }

  #computeView(page: number): void {
    const { list, query, pageSize, view } = this.#slice;
    const basis = list && this.#basisOf(list);
    if (!basis) return;
    const lister = this.#lister();
    const matching = lister.list(basis, query, view?.matching);
    const counts = lister.counts(basis, query);
    this.#update({ view: { matching, counts, page: pageOf(matching, page, pageSize) } });
  }

  #basisOf(list: CallList): CallListBasis | undefined {
    const { eligibilityOf } = this.#core;
    const timeZone = this.#core.snapshot.account.held?.timeZone;
    return timeZone === undefined
      ? undefined
      : { list, timeZone, eligibilityOf, labels: this.#labels };
  }
}
