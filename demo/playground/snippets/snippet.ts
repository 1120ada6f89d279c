/** What a form of embedding asks an editor to copy, and where each part goes. */
export type Where = 'page' | 'script' | 'styles' | 'frame';

export interface Part {
  readonly where: Where;
  readonly code: string;
}

export interface Policy {
  /** The page whose header it is: with a frame there are two. */
  readonly of: 'page' | 'frame';
  readonly line: string;
}

export interface Snippet {
  readonly parts: readonly Part[];
  readonly policies: readonly Policy[];
}
