/**
 * By which signs and words files name a currency, beside its ISO 4217 code. A sign that several
 * currencies share names all of them: the file, the customer or the header has to say which.
 */

/** Signs as `Intl` writes them in the languages of the countries, and as people type them. */
const SIGNS: Readonly<Record<string, string>> = {
  AED: 'د.إ د.إ. Dh Dhs DHs dirham dirhams',
  AFN: '؋ Af Afs',
  ALL: 'Lek Lekë',
  AMD: '֏ դր.',
  ANG: 'NAf NAf. NAƒ',
  AOA: 'Kz',
  ARS: '$ AR$ $AR',
  AUD: '$ A$ AU$ $A $AU',
  AWG: 'Afl Afl. ƒ',
  AZN: '₼ man.',
  BAM: 'KM КМ',
  BBD: '$ BB$ Bds$',
  BDT: '৳ Tk Tk. TK',
  BGN: 'лв лв. lv lv.',
  BHD: 'د.ب د.ب. BD B.D.',
  BIF: 'FBu',
  BMD: '$ BM$ BD$',
  BND: '$ BN$ B$',
  BOB: 'Bs Bs.',
  BRL: 'R$ BR$ real reais',
  BSD: '$ B$ BS$',
  BTN: 'Nu Nu.',
  BWP: 'P',
  BYN: 'Br Br. р. р руб руб. p.',
  BZD: '$ BZ$',
  CAD: '$ CA$ C$ $CA $C CAN$ Can$',
  CDF: 'FC',
  CHF: 'Fr Fr. SFr SFr. sFr sFr. Franken Rappen',
  CLP: '$ CL$ $CL CLP$',
  CNY: '¥ CN¥ 元 人民币 RMB 块',
  COP: '$ CO$ $CO COL$ Col$',
  CRC: '₡',
  CUP: '$ CU$ $MN ₱',
  CVE: 'Esc',
  CZK: 'Kč Kc kč',
  DJF: 'Fdj',
  DKK: 'kr kr. Kr Kr. Dkr dkr',
  DOP: '$ RD$ DO$',
  DZD: 'DA د.ج د.ج.',
  EGP: '£ E£ EG£ £E LE L.E. ج.م ج.م.',
  ERN: 'Nfk',
  ETB: 'Br ብር',
  EUR: '€ Euro Euros euro euros Eur',
  FJD: '$ FJ$',
  FKP: '£ FK£',
  GBP: '£ GB£ £GB UK£ £UK stg Stg',
  GEL: '₾ ლ',
  GHS: '₵ GH₵ GH¢',
  GIP: '£ GI£',
  GNF: 'FG',
  GTQ: 'Q Q.',
  GYD: '$ GY$ G$',
  HKD: '$ HK$ $HK HKS 元',
  HNL: 'L L.',
  HRK: 'kn Kn',
  HUF: 'Ft forint',
  IDR: 'Rp Rp. rupiah',
  ILS: '₪ NIS ש"ח',
  INR: '₹ Rs Rs. ₨ रु रु. Re Re.',
  IQD: 'د.ع د.ع. ID',
  IRR: '﷼ ریال Rl',
  ISK: 'kr kr. Kr Kr. Ikr',
  JMD: '$ J$ JM$',
  JOD: 'د.أ د.أ. JD J.D.',
  JPY: '¥ JP¥ 円 圓 yen Yen',
  KES: 'Ksh KSh Kshs Ksh.',
  KGS: '⃀ сом',
  KHR: '៛',
  KMF: 'CF FC',
  KPW: '₩',
  KRW: '₩ 원 won Won',
  KWD: 'د.ك د.ك. KD K.D.',
  KYD: '$ CI$ KY$',
  KZT: '₸ тг тг.',
  LAK: '₭',
  LBP: 'L£ LL L.L. ل.ل ل.ل.',
  LKR: 'Rs Rs. ₨ රු රු. SLRs',
  LRD: '$ L$',
  LYD: 'د.ل د.ل. LD',
  MAD: 'د.م د.م. DH Dh Dhs dirham dirhams',
  MDL: 'lei L',
  MGA: 'Ar',
  MKD: 'ден ден. den den.',
  MMK: 'K Ks',
  MNT: '₮',
  MOP: 'MOP$',
  MRU: 'UM أ.م أ.م.',
  MUR: 'Rs Rs. ₨',
  MVR: 'Rf',
  MWK: 'MK K',
  MXN: '$ MX$ Mex$ $MX',
  MYR: 'RM',
  MZN: 'MTn MT',
  NAD: '$ N$',
  NGN: '₦',
  NIO: 'C$ $C',
  NOK: 'kr kr. Kr Kr. Nkr NKr nkr',
  NPR: 'Rs Rs. ₨ रू रू. NRs',
  NZD: '$ NZ$ $NZ',
  OMR: 'ر.ع ر.ع. RO R.O.',
  PAB: 'B/. B/',
  PEN: 'S/ S/. soles',
  PGK: 'K',
  PHP: '₱ Php PhP P',
  PKR: 'Rs Rs. ₨ PKRs',
  PLN: 'zł zl zł. Zł złotych złote',
  PYG: '₲ Gs Gs.',
  QAR: 'ر.ق ر.ق. QR',
  RON: 'lei leu L',
  RSD: 'din din. дин дин.',
  RUB: '₽ руб руб. р. р rub. Rub. RUR рублей рубля рубль',
  RWF: 'FRw RF',
  SAR: 'ر.س ر.س. SR S.R. ﷼',
  SBD: '$ SI$',
  SCR: 'Rs Rs. SR ₨',
  SDG: 'ج.س ج.س.',
  SEK: 'kr kr. Kr Kr. Skr SKr кр',
  SGD: '$ S$ SG$ $SG',
  SHP: '£',
  SLE: 'Le',
  SOS: 'Sh.So.',
  SRD: '$ SR$ Sr$',
  SSP: '£ SD£',
  STN: 'Db',
  SYP: '£ S£ LS ل.س ل.س.',
  THB: '฿ บาท baht Baht',
  TJS: 'сом. SM',
  TMT: 'ТМТ',
  TND: 'د.ت د.ت. DT',
  TOP: 'T$ $T',
  TRY: '₺ TL',
  TTD: '$ TT$',
  TWD: '$ NT$ NTD NT 元',
  TZS: 'TSh TShs TSh.',
  UAH: '₴ грн грн. hrn',
  UGX: 'USh UShs',
  USD: '$ US$ $US U$S U$D USD$ dollar',
  UYU: '$ $U UY$',
  UZS: 'soʻm soʼm сўм so‘m',
  VES: 'Bs Bs. Bs.S Bs.D BsS',
  VND: '₫ đ Đ',
  VUV: 'VT Vt',
  WST: 'WS$',
  XAF: 'FCFA F.CFA CFA',
  XCD: '$ EC$',
  XCG: 'Cg Cg.',
  XOF: 'FCFA F.CFA CFA',
  XPF: 'CFPF CFP FCFP',
  YER: 'ر.ي ر.ي. ﷼',
  ZAR: 'R',
  ZMW: 'ZK Kw K',
  ZWG: 'ZiG',
};

/** The one that a shared sign means unless something else says so: the others always say so. */
const PREFERRED: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '₱': 'PHP',
  '₩': 'KRW',
  руб: 'RUB',
  'руб.': 'RUB',
  Fr: 'CHF',
  'Fr.': 'CHF',
};

/** ISO 4217, as the engine knows it, without those that stand for no money. */
const CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').filter(
    (code) => !/^X(?:XX|TS|AU|AG|PT|PD|DR|UA|SU)$/.test(code),
  ),
);

const codesBySign: ReadonlyMap<string, readonly string[]> = collectSigns();
/** The longest first, so that `R$` is never read as `R` or `$`. */
const signsByLength: readonly string[] = [...codesBySign.keys()].sort(
  (a, b) => b.length - a.length,
);

export interface NamedCurrency {
  /** All that the sign stands for; one for a code. */
  readonly codes: readonly string[];
  /** Among several, the one it means when nothing else is known. */
  readonly preferred?: string;
}

function collectSigns(): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [code, signs] of Object.entries(SIGNS)) {
    for (const sign of signs.split(' ').map((text) => text.normalize('NFKC'))) {
      const codes = found.get(sign);
      if (codes === undefined) found.set(sign, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  return found;
}

export function isCurrencyCode(text: string): boolean {
  return CODES.has(text);
}

/** `BZ$` and `$BZ`: the country beside a sign that many share. */
const COUNTRY_AND_SIGN = /^(?:([A-Z]{2})([$£¥])|([$£¥])\s?([A-Z]{2}))(?!\p{L})/u;
const SIGN_AND_COUNTRY = /(?<!\p{L})(?:[A-Z]{2}[$£¥]|[$£¥]\s?[A-Z]{2})$/u;

function ofCountry(text: string): string | undefined {
  const [, before, sign1, sign2, behind] = COUNTRY_AND_SIGN.exec(text) ?? [];
  const country = before ?? behind;
  if (country === undefined) return undefined;
  return codesBySign.get(sign1 ?? sign2 ?? '')?.find((code) => code.startsWith(country));
}

/** Of a whole text: a code in any case, or a sign. */
export function currencyOfSign(text: string): NamedCurrency | undefined {
  const code = text.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(text) && CODES.has(code)) return { codes: [code], preferred: code };
  const codes = codesBySign.get(text);
  if (codes === undefined) {
    const own = ofCountry(text);
    return own === undefined ? undefined : { codes: [own], preferred: own };
  }
  const preferred = codes.length === 1 ? codes[0] : PREFERRED[text];
  return preferred === undefined ? { codes } : { codes, preferred };
}

/** The sign or code with which a text begins or ends, so that figures remain. */
export function signAt(text: string, end: 'start' | 'end'): string | undefined {
  const code = (end === 'start' ? /^[A-Za-z]{3}(?![A-Za-z])/ : /(?<![A-Za-z])[A-Za-z]{3}$/).exec(
    text,
  )?.[0];
  if (code !== undefined && CODES.has(code.toUpperCase())) return code;
  const byCountry = (end === 'start' ? COUNTRY_AND_SIGN : SIGN_AND_COUNTRY).exec(text)?.[0];
  if (byCountry !== undefined && currencyOfSign(byCountry) !== undefined) return byCountry;
  return signsByLength.find((sign) =>
    end === 'start'
      ? text.startsWith(sign) && !continuesWord(sign, text.slice(sign.length), 'start')
      : text.endsWith(sign) && !continuesWord(sign, text.slice(0, -sign.length), 'end'),
  );
}

/** `R` is no sign in `Rate`, nor `kr` in `krona`. */
function continuesWord(sign: string, rest: string, end: 'start' | 'end'): boolean {
  if (end === 'start') return /\p{L}$/u.test(sign) && /^\p{L}/u.test(rest);
  return /^\p{L}/u.test(sign) && /\p{L}$/u.test(rest);
}
