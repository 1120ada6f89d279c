/**
 * Makes the adapter known as `tarn`. Import it before `redress/define`, as an element looks its
 * adapter up when it begins.
 */
import { registerAdapter } from 'redress/adapter';
import { createTarnAdapter } from './tarn-adapter.js';
import { TarnSample } from './tarn-sample.js';

registerAdapter('tarn', () => {
  const system = new TarnSample();
  return createTarnAdapter(system.sessionOf(system.custNos[0]));
});
