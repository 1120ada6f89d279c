/**
 * What the provider says, asked for beside the page; and arithmetic and writing of amounts that
 * share nothing with the product: whole ten-thousandths of a unit in BigInt, and `Intl`.
 */
import type { DemoAccountId, DemoProvider } from '../../src/adapters/demo/index.js';
import type {
  Account,
  Bill,
  BillingCycle,
  Call,
  Dispute,
  Line,
  Money,
} from '../../src/contract/index.js';
import type { Language } from './journey-words.js';

const DIGITS = 12;

/** An amount in units of 10⁻¹². */
export function unitsOf({ amount }: Money): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(DIGITS, '0'));
}

export function sumOf(amounts: readonly Money[]): bigint {
  return amounts.reduce((sum, amount) => sum + unitsOf(amount), 0n);
}

/** To whole cents, half away from zero. Both seeded currencies have two digits. */
export function centsOf(units: bigint): bigint {
  const cent = 10n ** BigInt(DIGITS - 2);
  const rounded = ((units < 0n ? -units : units) * 2n + cent) / (cent * 2n);
  return units < 0n ? -rounded : rounded;
}

export type BilledCycle = BillingCycle & { readonly bill: Bill };

export class JourneyData {
  readonly #provider: DemoProvider;
  readonly accountId: DemoAccountId;
  readonly language: Language;

  constructor(provider: DemoProvider, accountId: DemoAccountId, language: Language) {
    this.#provider = provider;
    this.accountId = accountId;
    this.language = language;
  }

  account(): Promise<Account> {
    return this.#asked(() => this.#provider.adapter.account({}, options()));
  }

  lines(): Promise<readonly Line[]> {
    const { accountId } = this;
    return this.#asked(() => this.#provider.adapter.lines({ accountId }, options()));
  }

  cycles(): Promise<readonly BillingCycle[]> {
    const { accountId } = this;
    return this.#asked(() => this.#provider.adapter.billingCycles({ accountId }, options()));
  }

  /** The newest cycle whose bill is in this state. */
  async cycleOf(state: Bill['state']): Promise<BilledCycle> {
    const cycles = (await this.cycles()).filter(({ bill }) => bill?.state === state);
    const newest = cycles.toSorted((a, b) => b.start.localeCompare(a.start))[0];
    if (newest?.bill === undefined) throw new Error(`No bill is ${state}`);
    return { ...newest, bill: newest.bill };
  }

  async calls(cycleId: string, lineId?: string): Promise<readonly Call[]> {
    const { accountId } = this;
    const line = lineId ?? (await this.lines())[0]?.id ?? '';
    const calls: Call[] = [];
    let cursor: string | undefined;
    do {
      const input = { accountId, lineId: line, cycleId, cursor };
      const page = await this.#asked(() => this.#provider.adapter.calls(input, options()));
      calls.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return calls;
  }

  async disputes(): Promise<readonly Dispute[]> {
    const { accountId } = this;
    return (await this.#asked(() => this.#provider.adapter.disputes({ accountId }, options())))
      .items;
  }

  /** The dispute that was opened last through the page. */
  async opened(): Promise<Dispute> {
    const disputeId = this.#provider.ledger().at(-1)?.disputeId;
    const dispute = (await this.disputes()).find(({ id }) => id === disputeId);
    if (dispute === undefined) throw new Error('No dispute was opened');
    return dispute;
  }

  /** The exact amount in `Intl`'s writing of whole cents: `$4.32`, `4,32 €`. */
  money(units: bigint, currency: string): string {
    const cents = centsOf(units);
    const text = `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
    return new Intl.NumberFormat(this.language, { style: 'currency', currency }).format(
      text as Intl.StringNumericLiteral,
    );
  }

  /** With every digit: `$0.0444`. */
  exactMoney({ amount, currency }: Money): string {
    const style = { style: 'currency', currency, maximumFractionDigits: 12 } as const;
    return new Intl.NumberFormat(this.language, style).format(amount as Intl.StringNumericLiteral);
  }

  /** `2026-11-19` in long words. */
  day(date: string): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  }

  /** How a call is told from others, wherever it is named: its number and its moment. */
  async nameOf(call: Pick<Call, 'otherParty' | 'start'>): Promise<string> {
    return `${numberOf(call)}, ${await this.momentOf(call)}`;
  }

  async momentOf({ start }: Pick<Call, 'start'>): Promise<string> {
    const { timeZone } = await this.account();
    const at = new Date(start);
    const write = (style: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(this.language, { ...style, timeZone }).format(at);
    return `${write({ dateStyle: 'medium' })}, ${write({ timeStyle: 'short' })}`;
  }

  /** Whatever fault is switched on, and whoever is signed in, for the page. */
  async #asked<T>(ask: () => Promise<T>): Promise<T> {
    const { faults } = this.#provider;
    const { mode } = faults;
    faults.mode = 'none';
    try {
      return await ask();
    } finally {
      faults.mode = mode;
    }
  }
}

export function numberOf({ otherParty }: Pick<Call, 'otherParty'>): string {
  return otherParty.display ?? otherParty.raw;
}

function options(): { readonly signal: AbortSignal } {
  return { signal: new AbortController().signal };
}
