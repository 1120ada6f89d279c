/** A test for each rule of the kit: they pass here, and tell from then on what a change broke. */
import { describeAdapter } from 'redress/testing';
import { describe, it } from 'vitest';
import { tarnCheckOptions } from './conformance.js';

describeAdapter({ name: 'the adapter of Tarn', runner: { describe, it }, ...tarnCheckOptions() });
