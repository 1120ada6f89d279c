/** Object URLs for previews, revoked with their file or with the element (S8). */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ObjectUrls implements ReactiveController {
  readonly #urls = new Map<Blob, string>();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  urlOf(file: Blob): string {
    const known = this.#urls.get(file);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(file);
    this.#urls.set(file, url);
    return url;
  }

  /** Revokes the URLs of all other files. */
  keepOnly(files: Iterable<Blob>): void {
    const present = new Set(files);
    for (const [file, url] of this.#urls) {
      if (!present.has(file)) {
        URL.revokeObjectURL(url);
        this.#urls.delete(file);
      }
    }
  }

  hostDisconnected(): void {
    this.keepOnly([]);
  }
}
