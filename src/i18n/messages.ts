/**
 * The shape of a catalogue: English is its source, every other locale must have the same keys
 * with the same parameters, or the type check fails (I1). Messages are plain text, never markup.
 */
import type { aid } from './locales/en/aid.js';
import type { first } from './locales/en/first.js';
import type { en } from './locales/en/index.js';

type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Messages = Widened<typeof en>;

/** What is there from the start, whichever panel is shown first. */
export type FirstMessages = Widened<typeof first>;

/** What is loaded with the parts of panels that help with a bill and after a dispute. */
export type AidMessages = Widened<typeof aid>;

type Part<T> = T extends string | ((...parameters: never[]) => string)
  ? T
  : { readonly [K in keyof T]?: Part<T[K]> };

/** A host's own wording: any part of the catalogue. */
export type MessageOverrides = Part<Messages> & { readonly aid?: Part<AidMessages> };
