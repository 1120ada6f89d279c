/** A request and its answer. Types only. */

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | undefined;
  readonly credentials: 'omit' | 'include';
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** It came from, or leads to, another address than the one that was asked. */
  readonly isRedirect: boolean;
  header(name: string): string | undefined;
  text(): Promise<string>;
}
