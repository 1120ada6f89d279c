/**
 * The drawer with which a visitor drives a page of the demonstration. It is no part of the product,
 * and must never look like one.
 */
import { build, buildText } from '../dom/build.js';
import type { PageDisplay } from '../session/page-display.js';
import type { ControlGroup } from './control-group.js';

/** What the drawer itself follows; the groups may follow more. */
export type DrawerSettings = Pick<PageDisplay, 'settings' | 'change' | 'subscribe'>;

/** @param stateText what is unusual or hard to see, said on the closed drawer */
export function mountDrawer(
  session: DrawerSettings,
  groups: readonly ControlGroup[],
  stateText: () => string,
): void {
  const state = build('span', { class: 'controls__state' });
  const drawer = build(
    'details',
    { class: 'controls__drawer', open: session.settings.controls === 'open' },
    build(
      'summary',
      { class: 'controls__summary' },
      buildText('span', 'controls.badge', { class: 'controls__badge' }),
      buildText('span', 'controls.label', { class: 'controls__label' }),
      state,
    ),
    build('div', { class: 'controls__body' }, ...groups.map(({ element }) => element)),
  );
  drawer.addEventListener('toggle', () => {
    session.change({ controls: drawer.open ? 'open' : 'closed' });
  });
  const aside = build('aside', { class: 'controls', 'data-label': 'controls.label' }, drawer);
  document.body.querySelector('.skip')?.after(aside);

  const show = (): void => {
    for (const group of groups) group.show();
    state.textContent = stateText();
  };
  session.subscribe(show);
  show();
}
