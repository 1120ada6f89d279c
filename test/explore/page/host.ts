/**
 * The page of a host with the embed: its buttons change what hosts change, and the ledger of the
 * billing system behind it comes as the server's events.
 */
import type { RedressFlow } from '../../../src/index.js';
import type { MockLedger } from '../../../src/testing/index.js';

const LOCALES = ['en', 'fr', 'ar'];

let ledger: MockLedger = {
  disputes: [],
  information: [],
  evidence: [],
  withdrawals: [],
  contacts: [],
};
Object.assign(window, { redressDemo: { ledger: () => ledger } });
new EventSource('/explore/ledger').addEventListener('message', ({ data }) => {
  ledger = JSON.parse(data as string) as MockLedger;
});

const flow = (): RedressFlow | null => document.querySelector('redress-flow');
const place = document.querySelector<HTMLElement>('[data-redress]');

/** Each by the id of its button. */
const acts: Readonly<Record<string, () => void>> = {
  language: () => {
    const next = LOCALES.indexOf(place?.dataset['locale'] ?? '') + 1;
    if (place) place.dataset['locale'] = LOCALES[next % LOCALES.length];
  },
  theme: () => {
    if (place) place.dataset['theme'] = place.dataset['theme'] === 'dark' ? 'light' : 'dark';
  },
  month: () => void tell('month'),
  'end-session': () => void tell('end-session'),
  'sign-in': () => void tell('sign-in'),
};

/** The flow is told as a host tells it: not before it is there. */
async function tell(what: string): Promise<void> {
  await fetch(`/explore/${what}`, { method: 'POST' });
  await flow()?.resume?.();
}

for (const [id, act] of Object.entries(acts)) {
  document.getElementById(id)?.addEventListener('click', act);
}
document.addEventListener('redress-sign-in', () => void tell('sign-in'));
