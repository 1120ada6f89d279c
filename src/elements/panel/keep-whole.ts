/** A text in which a number or a reference moves to the next line as a whole, where a line has room. */
import { html, nothing, type TemplateResult } from 'lit';

export function keepWhole(text: string, part: string): TemplateResult | string {
  const at = part === '' ? -1 : text.indexOf(part);
  if (at < 0) return text;
  // Words in place of a number, such as "a withheld number", are left to translators.
  const isNumber = /\p{Nd}/u.test(part);
  return html`${text.slice(0, at)}<bdi
      class=${isNumber ? 'notranslate' : nothing}
      translate=${isNumber ? 'no' : nothing}
      >${part}</bdi
    >${text.slice(at + part.length)}`;
}
