/**
 * The proof of a dispute as one file: a page to be read, with the record for machines inside. The
 * record stands on a line of its own, so that a command can take it out and hash it again. Every word
 * comes from the caller.
 */

export interface ProofSection {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

export interface ProofPage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ProofSection[];
  readonly hashName: string;
  readonly verify: string;
  readonly verifyEnds: string;
  readonly fileName: string;
  /** In its canonical form, on one line. */
  readonly record: string;
  /** SHA-256 of the record, as hexadecimal digits. Undefined where the browser has none. */
  readonly hash: string | undefined;
}

/** What prints the hash of the record in a file. */
export function verifyCommand(fileName: string): string {
  return `sed -n '/id="record"/{n;p;}' ${fileName} | tr -d '\\r\\n' | sha256sum`;
}

const STYLE = [
  ':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}',
  'body{max-width:46em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}',
  'dl{display:grid;grid-template-columns:minmax(8em,1fr) 2fr;gap:.4em 1.5em}',
  'dd{margin:0;white-space:pre-wrap}dt{opacity:.75}',
  'code{display:block;padding:.6em;border:1px solid;white-space:pre-wrap}',
].join('');

export function proofPage(page: ProofPage): string {
  const { language, direction, title, lead, sections, record, hash } = page;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    // Nothing in it is ever run or fetched, whatever a provider or a customer has written.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(lead)}</p>`,
    ...sections.flatMap(({ title: name, facts }) => [
      `<h2>${escaped(name)}</h2>`,
      '<dl>',
      ...facts.map(([key, value]) => `<dt>${escaped(key)}</dt><dd>${escaped(value)}</dd>`),
      '</dl>',
    ]),
    ...(hash === undefined
      ? []
      : [
          `<h2>${escaped(page.hashName)}</h2>`,
          `<code dir="ltr">${hash}</code>`,
          `<p>${escaped(page.verify)}</p>`,
          `<code dir="ltr">${escaped(verifyCommand(page.fileName))}</code>`,
          `<p>${escaped(page.verifyEnds)}</p>`,
        ]),
    '<script type="application/json" id="record">',
    record,
    '</script>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
