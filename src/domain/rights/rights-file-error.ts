/** A rights file that is refused, with the place in it: for the developer of the host page. */
export class RightsFileError extends Error {
  /** Such as `entries[2].term.unit`. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`Rights file, ${path}: ${problem}`);
    this.name = 'RightsFileError';
    this.path = path;
  }
}
