/**
 * Panels in the page's own markup. The provider keeps them in step; what the page adds is to bring
 * the card into view to which the customer goes on.
 */
import { findHost } from '../session/host-element.js';
import { createDemo } from '../session/start-demo.js';
import { cardOf } from './card-of.js';

const provider = findHost('redress-provider');
await createDemo(provider).start();

let shown = provider.store.snapshot.step;
provider.store.subscribe(() => {
  const { step } = provider.store.snapshot;
  if (step === shown) return;
  shown = step;
  reveal(cardOf(step));
});

function reveal(id: string): void {
  const card = document.getElementById(id);
  if (!card) return;
  for (const other of document.querySelectorAll('.card--current')) {
    other.classList.remove('card--current');
  }
  card.classList.add('card--current');
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  // A screen reader goes along with the eye.
  const heading = card.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
