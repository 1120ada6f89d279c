/**
 * The drawer with which a visitor drives the demonstration. It is no part of the product, and must
 * never look like one.
 */
import { build, buildText } from '../dom/build.js';
import type { DemoSession } from '../session/demo-session.js';
import { clockGroup } from './clock-group.js';
import { recordsGroup } from './records-group.js';
import { resetGroup } from './reset-group.js';
import { sessionGroup } from './session-group.js';
import { accountGroup, connectionGroup, displayGroups, networkGroup } from './settings-groups.js';

export function mountControls(session: DemoSession): void {
  const groups = [
    accountGroup(session),
    sessionGroup(session),
    ...displayGroups(session),
    networkGroup(session),
    connectionGroup(session),
    clockGroup(session),
    recordsGroup(session),
    resetGroup(session),
  ];
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
    state.textContent = stateText(session);
  };
  session.subscribe(show);
  show();
}

/** What is unusual or hard to see, said on the closed drawer. */
function stateText({ settings, text, textLocale, provider, holderName }: DemoSession): string {
  const { network, connection, width, days } = settings;
  const parts = [holderName ?? text.page.notSignedIn];
  if (network !== 'normal') parts.push(text.controls[network]);
  if (connection === 'http') parts.push(text.controls.overHttp);
  if (width !== 'full') parts.push(`${width} px`);
  if (days > 0) {
    const date = new Intl.DateTimeFormat(textLocale, { dateStyle: 'medium' });
    parts.push(date.format(provider.clock.now()));
  }
  return parts.join(' · ');
}
