/** Shows the states of the gallery one after the other, each in an empty page. */
import { putOnStage, type Stage } from '../../demo/gallery/stage.js';
import { STATES } from '../../demo/gallery/states/index.js';
import { expectConsole } from './traps.js';

export async function inState(
  name: string,
  act: (place: HTMLElement, stage: Stage) => Promise<void>,
  { locale = 'en' }: { readonly locale?: string } = {},
): Promise<void> {
  const state = STATES.get(name);
  if (!state) throw new Error(`There is no state ${name}`);
  localStorage.clear();
  if (state.tells) expectConsole(state.tells, /^<redress-/);
  const place = document.createElement('main');
  document.body.append(place);
  try {
    await act(place, await putOnStage(place, state, { locale }));
  } finally {
    place.remove();
  }
}

export const stateNames: readonly string[] = [...STATES.keys()];
