/** Customer, language, theme, width, network and connection: a few fixed choices each. */
import type { DemoSettings } from '../session/demo-settings.js';
import type { DemoSession } from '../session/demo-session.js';
import { choiceGroup } from './choice-group.js';
import type { ControlGroup } from './control-group.js';
import type { DrawerSettings } from './drawer.js';

export function accountGroup(session: DemoSession): ControlGroup {
  const group = choiceGroup<DemoSettings['account']>({
    name: 'account',
    legend: 'controls.account',
    choices: [
      { value: 'household', label: 'controls.household' },
      { value: 'business', label: 'controls.business' },
      { value: 'imported', label: 'controls.imported' },
    ],
    onChoose: (account) => session.switchAccount(account),
  });
  return {
    element: group.element,
    show: () => {
      const there = new Set<string>(session.provider.accountIds().map(({ id }) => id));
      group.show(session.settings.account, (id) => there.has(id));
    },
  };
}

export function displayGroups(session: DrawerSettings): readonly ControlGroup[] {
  const language = choiceGroup<DemoSettings['locale']>({
    name: 'locale',
    legend: 'controls.language',
    hint: 'controls.arabicHint',
    choices: [
      { value: 'en', label: 'controls.english' },
      { value: 'fr', label: 'controls.french' },
      { value: 'ar', label: 'controls.arabic' },
    ],
    onChoose: (locale) => session.change({ locale }),
  });
  const theme = choiceGroup<DemoSettings['theme']>({
    name: 'theme',
    legend: 'controls.theme',
    choices: [
      { value: 'system', label: 'controls.system' },
      { value: 'light', label: 'controls.light' },
      { value: 'dark', label: 'controls.dark' },
    ],
    onChoose: (chosen) => session.change({ theme: chosen }),
  });
  const width = choiceGroup<DemoSettings['width']>({
    name: 'width',
    legend: 'controls.width',
    choices: [
      { value: 'full', label: 'controls.full' },
      { value: '768', label: { written: '768' } },
      { value: '480', label: { written: '480' } },
      { value: '320', label: { written: '320' } },
    ],
    onChoose: (chosen) => session.change({ width: chosen }),
  });
  return [
    { element: language.element, show: () => language.show(session.settings.locale) },
    { element: theme.element, show: () => theme.show(session.settings.theme) },
    { element: width.element, show: () => width.show(session.settings.width) },
  ];
}

export function networkGroup(session: DemoSession): ControlGroup {
  const group = choiceGroup<DemoSettings['network']>({
    name: 'network',
    legend: 'controls.network',
    hint: 'controls.networkHint',
    choices: [
      { value: 'normal', label: 'controls.normal' },
      { value: 'slow', label: 'controls.slow' },
      { value: 'offline', label: 'controls.offline' },
      { value: 'errors', label: 'controls.errors' },
    ],
    onChoose: (network) => session.change({ network }),
  });
  return { element: group.element, show: () => group.show(session.settings.network) };
}

export function connectionGroup(session: DemoSession): ControlGroup {
  const group = choiceGroup<DemoSettings['connection']>({
    name: 'connection',
    legend: 'controls.connection',
    hint: 'controls.connectionHint',
    choices: [
      { value: 'page', label: 'controls.inPage' },
      { value: 'http', label: 'controls.overHttp' },
    ],
    onChoose: (connection) => void session.connect(connection),
  });
  const isUsable = (value: string) => value === 'page' || 'serviceWorker' in navigator;
  return {
    element: group.element,
    show: () => group.show(session.settings.connection, isUsable),
  };
}
