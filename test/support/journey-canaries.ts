/** What no journey may let out: all personal data that the demo provider has. */
import { createDemoProvider, type DemoAccountId } from '../../src/adapters/demo/index.js';
import { recordUnexpected } from './console-trap.js';
import { JourneyData } from './journey-data.js';
import { addCanaries, watchForLeaks } from './leak-watch.js';

const known = new Map<string, Promise<readonly string[]>>();

/** The test in which something gets out fails. What the customer types is added as it is typed. */
export async function guardAgainstLeaks(account: DemoAccountId, now: number): Promise<void> {
  watchForLeaks((leak) => recordUnexpected(`a leak: ${leak}`));
  const texts = known.get(account) ?? personalDataOf(account, now);
  known.set(account, texts);
  addCanaries(...(await texts));
}

async function personalDataOf(account: DemoAccountId, now: number): Promise<readonly string[]> {
  const provider = createDemoProvider({ seed: 1, now: () => now });
  provider.signIn(account);
  const data = new JourneyData(provider, account, 'en');
  const { accountNumber, holderName } = await data.account();
  const [lines, cycles] = [await data.lines(), await data.cycles()];
  const lists = lines.flatMap((line) => cycles.map((cycle) => data.calls(cycle.id, line.id)));
  const calls = (await Promise.all(lists)).flat();
  const numbers = [...lines.map(({ number }) => number), ...calls.map((call) => call.otherParty)];
  return [
    accountNumber,
    holderName,
    ...new Set(numbers.flatMap(({ raw, display }) => [raw, display ?? ''])),
  ];
}
