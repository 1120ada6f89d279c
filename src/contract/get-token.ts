/** How a host gives a bearer token to an adapter: always when asked, never as an attribute. */

/** What a host is told when a token is asked for. */
export interface GetTokenOptions {
  /** True when the last token was refused: one that is merely kept would be refused again. */
  readonly refresh?: boolean;
}

/** A host that keeps no tokens may take no parameter. */
export type GetToken = (options?: GetTokenOptions) => Promise<string>;
