/** Hands the customer a file that was made in the page. */
import { native } from '../../native.js';

/** Lets spreadsheets and older editors read the text as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export function saveFile(name: string, mediaType: string, text: string): void {
  // A calendar must begin with its first line, and is UTF-8 by its standard.
  const isMarked = mediaType === 'text/calendar' || text.startsWith(BYTE_ORDER_MARK);
  const marked = isMarked ? text : BYTE_ORDER_MARK + text;
  const url = URL.createObjectURL(new Blob([marked], { type: `${mediaType};charset=utf-8` }));
  const link = native(document, 'createElement')('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by now.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
