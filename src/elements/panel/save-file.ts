/** Hands the customer a file that was made in the page. */

export function saveFile(name: string, mediaType: string, text: string): void {
  // The mark at the beginning lets spreadsheets read the text as UTF-8.
  const url = URL.createObjectURL(
    new Blob(['\ufeff', text], { type: `${mediaType};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by now.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
