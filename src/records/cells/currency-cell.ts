/** The currency that a cell of its own column names: a code, a sign, or the name in a language. */
import { currencyOfSign, isCurrencyCode, type NamedCurrency } from './currency-signs.js';
import { plainFigures } from './cell-text.js';
import { plainWords, rememberWords } from './plain-words.js';

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt'];

let codesByName: Map<string, string> | undefined;

/** Of `US Dollar`, `Schweizer Franken`: only whole names, as "dollar" alone says too little. */
function codeOfName(words: string): string | undefined {
  if (codesByName === undefined) {
    codesByName = new Map();
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'currency' });
      for (const code of Intl.supportedValuesOf('currency')) {
        if (isCurrencyCode(code)) codesByName.set(plainWords(names.of(code) ?? ''), code);
      }
    }
  }
  return codesByName.get(words);
}

const byName = rememberWords(codeOfName);

/** `undefined` when it names none. */
export function currencyOfCell(text: string): NamedCurrency | undefined {
  const trimmed = plainFigures(text).replace(/^\((.*)\)$/, '$1');
  const sign = currencyOfSign(trimmed);
  if (sign !== undefined || trimmed.length < 4) return sign;
  const code = byName(trimmed);
  return code === undefined ? undefined : { codes: [code], preferred: code };
}
