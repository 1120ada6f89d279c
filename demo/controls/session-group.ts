/** In, out, and the end of a session in the middle of the work. */
import { build, button, buildText } from '../dom/build.js';
import type { DemoSession } from '../session/demo-session.js';
import type { ControlGroup } from './control-group.js';

export function sessionGroup(session: DemoSession): ControlGroup {
  const signIn = button('controls.signIn', () => session.signIn());
  const signOut = button('controls.signOut', () => session.signOut());
  const expire = button('controls.endSession', () => session.expireSession(), {
    'aria-describedby': 'demo-session-hint',
  });
  const element = build(
    'fieldset',
    { class: 'controls__group' },
    buildText('legend', 'controls.session'),
    build('div', { class: 'controls__buttons' }, signIn, signOut, expire),
    buildText('p', 'controls.endSessionHint', { class: 'controls__hint', id: 'demo-session-hint' }),
  );
  return {
    element,
    show: () => {
      const isSignedIn = session.provider.signedInAs !== undefined;
      signIn.disabled = isSignedIn;
      signOut.disabled = !isSignedIn;
      expire.disabled = !isSignedIn;
    },
  };
}
