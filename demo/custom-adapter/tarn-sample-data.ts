/** Two invented customers of Tarn, with a bill of this month and the running period. */
import type { TarnProfile, TarnStatement, TarnSubscription, TarnUsage } from './tarn-api.js';

export interface TarnCustomer {
  readonly profile: TarnProfile;
  readonly subscriptions: readonly TarnSubscription[];
  readonly statements: readonly TarnStatement[];
  readonly usage: readonly TarnUsage[];
}

const DAY = 86_400;

/** Seconds from the beginning of the bill, duration, who, category, cents. */
const CALLS: readonly (readonly [number, number, string | null, string, number])[] = [
  [9 * 3600, 312, '2125550117', 'N', 0],
  [2 * DAY + 11_220, 119, '9005550130', 'P', 598],
  [2 * DAY + 11_400, 121, '9005550130', 'P', 698],
  [6 * DAY + 61_000, 744, '0033142685300', 'I', 412],
  [9 * DAY + 48_000, 58, '8005550142', 'F', 0],
  [15 * DAY + 70_000, 183, null, 'M', 35],
  [21 * DAY + 30_000, 65, '2125550166', 'X', 20],
];

/** @param now seconds since 1970 */
export function sampleCustomers(now: number): readonly TarnCustomer[] {
  const today = now - (now % DAY);
  return [
    customer(40_017, 'Mina Okafor', '12025550118', today),
    customer(40_018, 'Luis Herrera', '12025550119', today),
  ];
}

function customer(custNo: number, fullName: string, msisdn: string, today: number): TarnCustomer {
  const sub = `S${custNo}`;
  const bill = `${custNo}-1`;
  const running = `${custNo}-2`;
  const begin = today - 38 * DAY;
  const end = today - 10 * DAY;
  const rows = [
    ...CALLS.map((call) => [begin, bill, ...call] as const),
    [end, running, 10 * 3600, 90, '2125550117', 'N', 15] as const,
  ];
  return {
    profile: { custNo, fullName, currency: 'USD', tz: 'America/New_York' },
    subscriptions: [{ sub, msisdn, nick: null }],
    statements: [
      {
        stmt: bill,
        from: dayOf(begin),
        to: dayOf(end - DAY),
        issued: dayOf(today - 8 * DAY),
        due: dayOf(today + 12 * DAY),
        totalCents: 4890,
        openCents: 4890,
      },
      {
        stmt: running,
        from: dayOf(end),
        to: dayOf(end + 27 * DAY),
        issued: null,
        due: null,
        totalCents: 0,
        openCents: 0,
      },
    ],
    usage: rows.map(([start, stmt, at, secs, peer, cat, cents], index) => ({
      uid: custNo * 100 + index,
      ...{ sub, stmt, secs, peer, cat, cents },
      at: start + at,
      incoming: cat === 'M',
      bundled: cat === 'N' && cents === 0,
    })),
  };
}

/** `20261031` */
function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10).replaceAll('-', '');
}
