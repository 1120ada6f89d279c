/** Back to the beginning. */
import { build, button, buildText } from '../dom/build.js';
import type { DemoSession } from '../session/demo-session.js';
import type { ControlGroup } from './control-group.js';

export function resetGroup(session: DemoSession): ControlGroup {
  const news = build('p', { class: 'controls__news', role: 'status' });
  const reset = button(
    'controls.reset',
    () => {
      session.resetEverything();
      news.textContent = session.text.controls.wasReset;
    },
    { 'aria-describedby': 'demo-reset-hint' },
  );
  const storageNote = build('p', { class: 'controls__news' });
  const element = build(
    'div',
    { class: 'controls__group' },
    build('div', { class: 'controls__buttons' }, reset),
    buildText('p', 'controls.resetHint', { class: 'controls__hint', id: 'demo-reset-hint' }),
    news,
    storageNote,
  );
  return {
    element,
    show: () => {
      const { storageNote: note } = session.provider;
      const { memoryOnly, discarded } = session.text.controls;
      storageNote.textContent =
        note === undefined ? '' : note === 'memory-only' ? memoryOnly : discarded;
    },
  };
}
