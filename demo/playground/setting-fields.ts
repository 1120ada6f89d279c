/**
 * The fields for the settings that are plain text, one for each row of the table in src/settings. A
 * setting needs its label in the texts, `playground.supportUrl`, and those of its choices; a hint is
 * shown where the texts have one, `playground.supportUrlHint`.
 */
import { ADDRESS, PHONE } from '../../src/settings/kinds.js';
import type { SettingValue } from '../../src/settings/settings.js';
import { build, buildText } from '../dom/build.js';
import { demoTextOf, lookUp, type TextKey } from '../text/index.js';
import {
  WRITTEN_SETTINGS,
  type Adapter,
  type WrittenName,
  type WrittenSetting,
} from './settings.js';

type Group = 'billing' | 'customer' | 'look';

const GROUPS: Readonly<Partial<Record<WrittenName, Group>>> = {
  adapter: 'billing',
  endpoint: 'billing',
  theme: 'look',
};

export function settingFields(group: Group): readonly HTMLElement[] {
  return WRITTEN_SETTINGS.filter(({ name }) => (GROUPS[name] ?? 'customer') === group).map(field);
}

function field(setting: WrittenSetting): HTMLElement {
  const { name, attribute, choices } = setting;
  const id = `set-${attribute}`;
  const label: TextKey = `playground.${name}`;
  const hint = `playground.${name}Hint`;
  const hasHint = lookUp(demoTextOf('en'), hint) !== undefined;
  const shared = {
    id,
    'data-setting': attribute,
    'aria-describedby': hasHint ? `${id}-problem ${id}-hint` : `${id}-problem`,
  };
  return build(
    'div',
    { class: 'field', id: `field-${attribute}` },
    buildText('label', label, { for: id }),
    choices
      ? build('select', shared, ...choices.map((choice) => option(name, choice)))
      : build('input', {
          ...shared,
          ...{ type: 'text', inputmode: inputModeOf(setting), dir: 'ltr' },
          ...{ spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' },
        }),
    build('p', { class: 'problem', id: `${id}-problem`, hidden: true }),
    hasHint ? buildText('p', hint as TextKey, { class: 'hint', id: `${id}-hint` }) : undefined,
  );
}

function inputModeOf({ name, kind }: WrittenSetting): string | undefined {
  if (kind === PHONE) return 'tel';
  return kind === ADDRESS || name === 'endpoint' ? 'url' : undefined;
}

/** One for each choice: a text that is missing is a type error below. */
type ChoiceKey =
  | `playground.adapter${Capitalize<Adapter>}`
  | {
      [Name in WrittenName]: string extends SettingValue<Name>
        ? never
        : `playground.${Name}${'LeftOut' | Capitalize<SettingValue<Name> & string>}`;
    }[WrittenName];

function option(name: WrittenName, choice: string): HTMLElement {
  const ending = choice === '' ? 'LeftOut' : `${choice.charAt(0).toUpperCase()}${choice.slice(1)}`;
  const key: TextKey = `playground.${name}${ending}` as ChoiceKey;
  return buildText('option', key, { value: choice });
}
