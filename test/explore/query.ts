/** What the explorer looks at in each state of a page, by the name under which the trace has it. */
import { extract, type Cell, type JSON } from '@antithesishq/bombadil';
import type { State } from '@antithesishq/bombadil/browser';

export const query = <T extends JSON>(name: string, look: (state: State) => T): Cell<T> =>
  extract<State, T>(look).named(name);
