/**
 * One state of one element, by its address: `?state=form-check&locale=fr&theme=dark`. Without a state
 * the page lists all of them. `locale=en-XA` and `locale=ar-XB` show English in disguise. `data-ready` on the root says that the state is there.
 */
import '../../src/define/all.js';
import { requireElement } from '../dom/require-element.js';
import { registerPseudoLocales } from './pseudo.js';
import { putOnStage } from './stage.js';
import { STATES } from './states/index.js';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const locale = query.get('locale') ?? 'en';
const root = document.documentElement;
const place = requireElement('#gallery', HTMLElement);
const state = STATES.get(name);

registerPseudoLocales();
root.dataset['theme'] = query.get('theme') ?? 'system';
// The host's page may be in another language than its elements.
if (state) await show(state);
else listStates();

async function show(wanted: NonNullable<typeof state>): Promise<void> {
  document.title = `${name} · Redress`;
  await putOnStage(place, wanted, { locale });
  root.dataset['ready'] = name;
}

function listStates(): void {
  const heading = document.createElement('h1');
  heading.textContent = 'State gallery';
  const list = document.createElement('ul');
  list.className = 'states';
  for (const known of STATES.keys()) {
    const link = document.createElement('a');
    const address = new URLSearchParams(query);
    address.set('state', known);
    link.href = `?${address}`;
    link.textContent = known;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.replaceChildren(heading, list);
  root.dataset['ready'] = '';
}
