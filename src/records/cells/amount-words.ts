/** Words that stand where an amount is expected, and mean that nothing was charged. */
import { plainWords, rememberWords } from './plain-words.js';

/** No price at all: the call can still be rated. */
const NO_PRICE = /^(?:|-+|\u2013|\u2014|n\/?a|null|none)$/i;

const FREE =
  'free, free of charge, free call, no charge, nil, zero, n c, not charged, foc, gratis, complimentary, ' +
  'gratuit, gratuite, offert, sans frais, non facture, kostenlos, kostenfrei, gebuhrenfrei, frei, ' +
  'umsonst, gratuito, gratuita, sin cargo, sin coste, sin costo, gratis, libre, sem custo, gratuitos, ' +
  'senza addebito, kosteloos, gratis, utan kostnad, kostnadsfri, fri, gratis, uten kostnad, maksuton, ' +
  'ilmainen, bezplatne, bezplatny, darmowe, darmowy, zdarma, bezplatne, ingyenes, dijmentes, ucretsiz, ' +
  'bedava, бесплатно, безкоштовно, δωρεαν, 無料, 免费, 免費, 무료, ฟรี, miễn phi, mien phi, مجاني, مجانا, חינם, मुफ्त';

const INCLUDED =
  'included, incl, inc, inclusive, included in plan, included in allowance, included in bundle, ' +
  'in plan, in bundle, in allowance, plan, bundle, allowance, inclusive minutes, inclusive call, ' +
  'inclus, incluse, inclus forfait, inclus dans le forfait, compris, comprise, forfait, illimite, ' +
  'unlimited, inklusive, inkl, inbegriffen, enthalten, im tarif enthalten, flat, flatrate, incluido, ' +
  'incluida, incluso, inclusa, incluida en tarifa, incluso nel piano, inbegrepen, in bundel, ingar, ' +
  'inkluderat, inkludert, inkluderet, sisaltyy, w pakiecie, w abonamencie, zahrnuto, v tarifu, ' +
  'benne, dahil, включено, в пакете, включено в тариф, включено, 包含, 套餐内, 套餐內, 定額, 포함, مشمول';

const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(', ').map((word) => plainWords(word)));
const free = wordSet(FREE);
const included = wordSet(INCLUDED);

const meaningOf = rememberWords((words): 'free' | 'included' | undefined => {
  if (free.has(words)) return 'free';
  return included.has(words) ? 'included' : undefined;
});

/** True for an empty cell and for the marks that stand for "no price". */
export function isNoPrice(text: string): boolean {
  return NO_PRICE.test(text.trim());
}

/** `undefined` for everything else, amounts among it. */
export function zeroWord(text: string): 'free' | 'included' | undefined {
  return /[\d?]/.test(text) ? undefined : meaningOf(text);
}
