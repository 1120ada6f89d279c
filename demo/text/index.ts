/**
 * The demonstration's own texts, apart from those of the elements: English is the source, and a
 * missing French text is a type error.
 */
import { en } from './en/index.js';
import { fr } from './fr/index.js';

type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type DemoText = Widened<typeof en>;

/** Texts without parameters, by their way in the catalogue: `page.title`. */
export type TextKey = {
  [Area in keyof DemoText]: {
    [Name in Extract<keyof DemoText[Area], string>]: DemoText[Area][Name] extends string
      ? `${Area}.${Name}`
      : never;
  }[Extract<keyof DemoText[Area], string>];
}[keyof DemoText];

/** Arabic has no texts of its own here: English stands in, as it does in the elements. */
export function textLocaleOf(locale: string): 'en' | 'fr' {
  return locale === 'fr' ? 'fr' : 'en';
}

export function demoTextOf(locale: string): DemoText {
  return textLocaleOf(locale) === 'fr' ? fr : en;
}

export function lookUp(text: DemoText, key: string): string | undefined {
  const [area = '', name = ''] = key.split('.');
  const texts: Readonly<Record<string, unknown>> | undefined = Object.hasOwn(text, area)
    ? text[area as keyof DemoText]
    : undefined;
  const found = texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
