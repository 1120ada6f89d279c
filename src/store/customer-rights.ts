/** The customer's rights and deadlines, by the rights file of the host. Without one there are none. */
import type { BillingCycle, Dispute } from '../contract/index.js';
import type { Rights, RightsFile } from '../domain/rights/index.js';
import type { StoreCore } from './store-core.js';

/** As the host has set it: a file, or the address of one. */
export interface RightsSource {
  readonly rights: unknown;
  /** Two-letter codes, such as `DE EU`. Undefined: the only place of the file. */
  readonly places: string | undefined;
}

export interface RightsReading {
  /** Reads a file of the site. */
  readonly read: (address: string, signal: AbortSignal) => Promise<unknown>;
  /** For whoever wrote the page: the customer sees what works without. */
  readonly explain: (problem: unknown) => void;
}

/** Most hosts have no such file. */
const loadRules = () => import('../domain/rights/index.js');

export class CustomerRights {
  static readonly feature = 'customer-rights';
  readonly #core: StoreCore;
  #source: RightsSource | undefined;
  #file: RightsFile | undefined;
  #rules: Awaited<ReturnType<typeof loadRules>> | undefined;
  #places: readonly string[] = [];
  #reading: AbortController | undefined;
  #read: Promise<void> = Promise.resolve();
  #readings = 0;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** Changes whenever something else is known. */
  get readings(): number {
    return this.#readings;
  }

  /**
   * Reads the source, unless it is the same as before.
   * @returns once the file is there, or is not to be had
   */
  use(source: RightsSource, reading: RightsReading): Promise<void> {
    const { rights, places } = source;
    const isSame = this.#source?.rights === rights && this.#source?.places === places;
    if (!isSame) {
      this.#source = source;
      this.#read = this.#readAgain(source, reading);
    }
    return this.#read;
  }

  async #readAgain(
    { rights, places }: RightsSource,
    { read, explain }: RightsReading,
  ): Promise<void> {
    if (this.#file) this.#readings += 1;
    this.#file = undefined;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    if (rights === undefined || rights === null || rights === '') return;
    try {
      const content = typeof rights === 'string' ? await read(rights, reading.signal) : rights;
      const rules = await loadRules();
      const file = rules.checkRightsFile(content);
      const chosen = placesOf(file, places);
      if (reading.signal.aborted) return;
      this.#readings += 1;
      this.#file = file;
      this.#rules = rules;
      this.#places = chosen;
    } catch (error) {
      if (!reading.signal.aborted) explain(error);
    }
  }

  /** Undefined without a file. */
  of(cycle: BillingCycle | undefined, dispute?: Dispute): Rights | undefined {
    const timeZone = this.#core.snapshot.account.held?.timeZone;
    if (!this.#file || !this.#rules || timeZone === undefined) return undefined;
    return this.#rules.rightsOf(this.#file, {
      places: this.#places,
      timeZone,
      now: new Date(this.#core.now).toISOString(),
      billIssued: cycle?.bill?.issued,
      disputeSubmitted: dispute?.submittedAt,
    });
  }
}

/** @throws RangeError when it is not clear whose rules hold */
function placesOf({ entries }: RightsFile, places: string | undefined): readonly string[] {
  const known = [...new Set(entries.map(({ place }) => place))];
  const chosen = (places ?? '').split(/[\s,]+/).filter((place) => place !== '');
  if (chosen.length > 0) return chosen;
  if (known.length <= 1) return known;
  throw new RangeError(
    `The rights file is for several places (${known.join(', ')}). Choose with rights-places.`,
  );
}
