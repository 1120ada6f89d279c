import { createDemoProvider } from 'redress/adapters/demo';

/** In place of your billing system: the demonstration, on a fixed day so that its calls stay the same. */
const provider = createDemoProvider({ seed: 1, now: () => Date.parse('2026-11-23T10:00:00Z') });
provider.signIn('household');

export const { adapter } = provider;
