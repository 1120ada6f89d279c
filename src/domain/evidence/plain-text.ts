/**
 * Decides whether bytes are harmless text. Text has no signature, so it is whatever decodes without
 * an error, holds no control characters and does not look like markup or a script, which a browser
 * or a mail program might run if the file were ever served with a careless type.
 */

/** Only this much of a text is looked at. Even, so that no UTF-16 unit is cut. */
const CHECKED_BYTES = 64 * 1024;

/** Control characters other than tab, line feed, form feed, carriage return and next line. */
const CONTROL_CHARACTER = /[^\P{Cc}\t\n\f\r\u0085]/u;

/** A first tag, comment, declaration or processing instruction; a shebang; PostScript; RTF. */
const STARTS_AS_ANOTHER_FORMAT = /^\s*(?:<(?:[!?%/]|[a-z][\w:.-]*[\s/>])|#!|%!PS|\{\\rtf)/i;

/** Markup that browsers act on wherever it stands, with or without a namespace prefix. */
const ACTIVE_MARKUP =
  /<(?:!doctype|!\[cdata\[|\?xml|\?php|\/?(?:[a-z][\w.-]*:)?(?:html|head|body|script|style|svg|math|iframe|frameset|object|embed|applet|meta|img)(?![\w.@-]))/i;

/** Any tag with an event handler. The distance is bounded to keep the search linear. */
const EVENT_HANDLER = /<[a-z][^<>]{0,500}[\s/"']on[a-z]+\s*=/i;

/** PDF readers accept a header behind up to a kilobyte of other content. */
const PDF_HEADER_REACH = 1024;

export function detectTextType(bytes: Uint8Array): 'text/plain' | 'text/csv' | undefined {
  const text = decodeText(bytes);
  if (text === undefined || text === '' || !isHarmlessText(text)) return undefined;
  return looksLikeCsv(text) ? 'text/csv' : 'text/plain';
}

/** UTF-16 needs its byte order mark; all else has to be UTF-8. */
function decodeText(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, CHECKED_BYTES);
  try {
    const decoder = new TextDecoder(encodingOf(head), { fatal: true });
    // A character that the cut goes through is no error.
    return decoder.decode(head, { stream: bytes.length > CHECKED_BYTES });
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isHarmlessText(text: string): boolean {
  return (
    !CONTROL_CHARACTER.test(text) &&
    !STARTS_AS_ANOTHER_FORMAT.test(text) &&
    !ACTIVE_MARKUP.test(text) &&
    !EVENT_HANDLER.test(text) &&
    !text.slice(0, PDF_HEADER_REACH).includes('%PDF-')
  );
}

/** Two lines or more that hold the same number of separators. A comma before a space is prose. */
function looksLikeCsv(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/, 20)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, '""'));
  if (lines.length < 2) return false;
  return [/,(?!\s)/g, /;(?!\s)/g, /\t/g].some((separator) => {
    const counts = lines.map((line) => line.match(separator)?.length ?? 0);
    return counts.every((count) => count > 0 && count === counts[0]);
  });
}
