/** Lends the style sheets of the demo pages to the test page, for one test. */
import shared from '../../demo/styles/shared.css?inline';

const adopted: CSSStyleSheet[] = [];

/** @param own what a page has besides the style sheets that all demo pages share */
export function adoptDemoStyles(...own: readonly string[]): void {
  for (const text of [shared, ...own]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    adopted.push(sheet);
    document.adoptedStyleSheets.push(sheet);
  }
}

afterEach(() => {
  const gone = adopted.splice(0);
  if (gone.length === 0) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    (sheet) => !gone.includes(sheet),
  );
});
