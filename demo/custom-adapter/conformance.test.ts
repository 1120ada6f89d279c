/** A test for each rule of the kit: they pass here, and tell from then on what a change broke. */
import { describeAdapter } from 'redress/testing';
import { describe, it } from 'vitest';
import { tarnCheckOptions } from './conformance.js';
import { fennCheckOptions } from './fenn-sample.js';

const runner = { describe, it };
describeAdapter({ name: 'the adapter of Tarn', runner, ...tarnCheckOptions() });
describeAdapter({ name: 'the adapter of Fenn', runner, ...fennCheckOptions() });
