/** The drawer of the pages on which a customer disputes calls. */
import type { DemoSession } from '../session/demo-session.js';
import { clockGroup } from './clock-group.js';
import { mountDrawer } from './drawer.js';
import { recordsGroup } from './records-group.js';
import { resetGroup } from './reset-group.js';
import { sessionGroup } from './session-group.js';
import { accountGroup, connectionGroup, displayGroups, networkGroup } from './settings-groups.js';
import { dateText } from '../records/written.js';

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
  mountDrawer(session, groups, () => stateText(session));
}

function stateText({ settings, text, textLocale, provider, holderName }: DemoSession): string {
  const { network, connection, width, days } = settings;
  const parts = [holderName ?? text.page.notSignedIn];
  if (network !== 'normal') parts.push(text.controls[network]);
  if (connection === 'http') parts.push(text.controls.overHttp);
  if (width !== 'full') parts.push(`${width} px`);
  if (days > 0) parts.push(dateText(textLocale, provider.clock.now(), 'medium'));
  return parts.join(' · ');
}
