/** The provider's date, and the buttons that move it. */
import { build, button, buildText } from '../dom/build.js';
import type { DemoSession } from '../session/demo-session.js';
import type { ControlGroup } from './control-group.js';
import { dateText } from '../records/written.js';

export function clockGroup(session: DemoSession): ControlGroup {
  const date = build('time', { class: 'controls__date' });
  const toToday = button('controls.today', () => session.resetClock());
  const element = build(
    'fieldset',
    { class: 'controls__group' },
    buildText('legend', 'controls.clock'),
    build('p', { class: 'controls__clock', role: 'status' }, date),
    build(
      'div',
      { class: 'controls__buttons' },
      button('controls.oneDay', () => session.advanceClock(1)),
      button('controls.threeDays', () => session.advanceClock(3)),
      button('controls.fourteenDays', () => session.advanceClock(14)),
      button('controls.oneMonth', () => session.advanceMonth()),
      toToday,
    ),
    buildText('p', 'controls.clockHint', { class: 'controls__hint' }),
  );
  return {
    element,
    show: () => {
      const now = session.provider.clock.now();
      const { textLocale: locale, settings } = session;
      const written = dateText(locale, now, 'full');
      if (date.textContent !== written) date.textContent = written;
      date.dateTime = now.toISOString();
      toToday.disabled = settings.days === 0;
    },
  };
}
