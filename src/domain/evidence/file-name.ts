/**
 * Makes a file name safe to show, to send and to store anywhere. What comes out is one plain name:
 * no path, nothing invisible, nothing a file system or a shell reserves. It is still text of the
 * customer's and must only ever be rendered as text.
 */
import type { EvidenceMediaType } from '../../contract/index.js';
import { extensionOf, isOtherPhoto, mediaTypeOfExtension } from './media-types.js';

/** In UTF-16 units, with the extension. */
const MAX_LENGTH = 120;
/** More than any file system allows; what is longer was made by a script. */
const MAX_RAW_LENGTH = 1000;
const NAME_OF_THE_NAMELESS = 'file';

/**
 * Control and format characters (bidi overrides, zero widths), line separators, lone surrogates. A
 * joiner between two characters of emoji or of another script than ours makes them what they are.
 */
const INVISIBLE =
  /(?!(?<=[\p{L}\p{M}\p{S}])(?<![\0-\x7f])[\u200c\u200d](?=[\p{L}\p{M}\p{S}])(?=[^\0-\x7f]))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What Windows forbids in names; the colon also opens a hidden stream. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/i;
const EXTENSION = /\.([a-z0-9]{1,10})$/i;
/** A dot in front of what a server could take for one more extension, as in `bill.php.jpg`. */
const INNER_EXTENSION = /\.(?=[a-z][a-z0-9]{0,4}(?:\.|$))/gi;

/** The extension of a file name in lower case without its dot, as a file system would see it. */
export function extensionIn(name: string): string | undefined {
  return EXTENSION.exec(plainName(name))?.[1]?.toLowerCase();
}

/**
 * One to 120 UTF-16 units. With `mediaType` the name ends in that type's extension, and has no
 * other; without it an extension is kept in lower case. Cleaning twice changes nothing.
 */
export function cleanFileName(name: string, mediaType?: EvidenceMediaType): string {
  const plain = plainName(name);
  const { stem, extension } = mediaType ? retype(plain, mediaType) : split(plain);
  const safe = stem === '' ? NAME_OF_THE_NAMELESS : RESERVED.test(stem) ? `_${stem}` : stem;
  const suffix = extension === undefined ? '' : `.${extension}`;
  return cut(safe, MAX_LENGTH - suffix.length) + suffix;
}

function plainName(name: string): string {
  // Normalised before as well, since some letters become ASCII by it.
  const raw = name.slice(-MAX_RAW_LENGTH).normalize('NFC');
  const visible = raw.replace(INVISIBLE, '').normalize('NFC');
  const lastSegment = visible.split(/[/\\]/).findLast((segment) => segment.trim() !== '') ?? '';
  return lastSegment
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

interface NameParts {
  readonly stem: string;
  readonly extension: string | undefined;
}

function split(plain: string): NameParts {
  const extension = EXTENSION.exec(plain)?.[1];
  if (extension === undefined) return { stem: plain, extension };
  const stem = plain.slice(0, -extension.length - 1);
  return { stem: trimEnd(stem), extension: extension.toLowerCase() };
}

/** Drops an extension of evidence or of a photo, keeps any other as part of the stem. */
function retype(plain: string, mediaType: EvidenceMediaType): NameParts {
  const { stem, extension } = split(plain);
  const isDropped =
    extension !== undefined &&
    (mediaTypeOfExtension(extension) !== undefined || isOtherPhoto(extension));
  const kept = isDropped ? stem : plain;
  return { stem: kept.replace(INNER_EXTENSION, '_'), extension: extensionOf(mediaType) };
}

/** Leaves no half of a surrogate pair behind, no joiner of nothing, and no end that would pass for an extension. */
function cut(stem: string, length: number): string {
  if (stem.length <= length) return stem;
  const short = stem.slice(0, length).replace(/[\p{Cs}\u200c\u200d]+$/u, '');
  return trimEnd(short).replace(EXTENSION, '_$1');
}

const trimEnd = (text: string): string => text.replace(/[. ]+$/, '');
