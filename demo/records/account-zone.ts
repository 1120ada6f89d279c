/** In which time zone the months of the imported account begin. */

/**
 * That of the visitor, unless the file's times have one of a place: a file in UTC, or with a fixed
 * offset, says nothing of where its customer is.
 */
export function accountZone(ofFile: string | undefined, ofVisitor: string): string {
  return ofFile === undefined || /^(?:UTC|GMT|Etc\/.*)$/.test(ofFile) ? ofVisitor : ofFile;
}
