/**
 * Which amount a column of money holds, by its name: what the customer pays, with or without tax, or
 * something beside it, such as a rate, a tax, a discount, what the call costs the company.
 */
export const AMOUNT_KINDS = [
  /** With tax. */
  'gross',
  'total',
  /** What is charged to the customer, where another column is what the company pays. */
  'sell',
  /** Just "cost", "charge", "price". */
  'plain',
  /** Without tax, or before a discount. */
  'net',
  /** Part of a charge, such as a connection fee. */
  'part',
  'rate',
  'tax',
  'discount',
  'buy',
  /** A running sum, what is left, a limit, a profit. */
  'balance',
] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

const word = (words: string): RegExp => new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');

const TAX =
  'vat|tax|taxes|mw st|gst|hst|pst|qst|tva|tvh|tps|tvq|mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|iva|btw|moms|mva|' +
  'alv|dph|pdv|kdv|afa|ндс|пдв|φπα|impuestos?|impots?|imposta|imposte|imposto|podatek|消費税|税|税額';
const WITHOUT =
  'ex|exc|excl|excluding|exclusive|exclude|exkl|exklusive|ohne|zzgl|zuzuglich|plus|hors|sin|before|pre|' +
  'senza|escl|esclusa|escluso|sem|bez|without|less|utan|uten|uden|excluido|excluida|zonder|ilman|nelkul|без|avant|vor|antes|w o';
const WITH =
  'inc|incl|including|inclusive|included|include|inkl|inklusive|mit|einschl|einschliesslich|with|con|' +
  'incluido|incluida|inclusa|incluso|compresa|avec|com|toutes|after|post|sis|vcetne|dahil|с|met|med';

const HAS_TAX = new RegExp(`(?:^| )(?:${TAX})(?: |$)|消費税|税額`, 'u');
const TAX_OUT = new RegExp(
  `(?:^| )(?:(?:${WITHOUT}) (?:of |d |de |di |la )?(?:${TAX})|(?:${TAX}) (?:${WITHOUT})|hors taxes?|ht|net|netto|nett|neto|ex ?vat|exvat|subtotal|sub total|zwischensumme|sous total|imponibile|base imponible|nettobetrag|nettopreis)(?: |$)|税抜|税別|不含税`,
  'u',
);
const TAX_IN = new RegExp(
  `(?:^| )(?:(?:${WITH}) (?:of |d |de |di |la )?(?:${TAX})|(?:${TAX}) (?:${WITH})|toutes taxes comprises|ttc|gross|brutto|bruto|lordo|inc ?vat|incvat|bruttobetrag|bruttopreis)(?: |$)|税込|含税`,
  'u',
);
const RATE = word(
  'rate|rates|per (?:minute|min|second|sec|unit|mb|kb|hour)|pro (?:minute|min|sekunde|einheit)|' +
    '(?:a la|par|la) (?:minute|seconde)|(?:por|al|per|av|prr?) (?:minuto|minut|minuut|segundo)|' +
    'unit (?:price|cost|charge)|(?:cout|prix) unitaire|unitario|einzelpreis|minutenpreis|taktpreis|ppm|stawka|taux|satz|' +
    'precio unitario|prezzo unitario|単価|单价',
);
const RATE_SLASH = /\/\s?(?:min|minute|sec|s|second|kb|mb|hour|h)\b/i;
const BUY = word(
  'buy|buying|bought|purchase|wholesale|supplier|carrier|vendor|termination|interconnect|our|' +
    'provider|cost price|einkauf|einkaufspreis|ek|achat|compra|acquisto|inkoop|zakup|仕入',
);
const SELL = word(
  'sell|selling|sold|sale|sales|retail|customer|client|end user|resale|verkauf|verkaufspreis|vk|' +
    'vente|venta|vendita|venda|verkoop|sprzedaz|billed|billable|invoiced|charged|売価',
);
const DISCOUNT = word(
  'discount|discounts|rebate|saving|savings|remise|rabais|reduction|rabatt|nachlass|ermassigung|' +
    'descuento|sconto|desconto|korting|credit|credits|refund|gutschrift|promotion|allowance|rabat|sleva|割引|折扣',
);
const BALANCE = word(
  'balance|running|cumulative|cumul|cumule|accumulated|remaining|left|solde|restant|guthaben|saldo|' +
    'kontostand|limit|budget|margin|profit|markup|marge|gewinn|credit limit|exchange|残高|余额',
);
const PART = word(
  'connection|connect|setup|set up|set-up|flag ?fall|access|surcharge|minimum|extra|mise en relation|' +
    'establecimiento|scatto|verbindungsentgelt|einwahl|zuschlag|grundpreis|component|fixed|opening',
);
const TOTAL_WORDS =
  'total|totals|totale|totaal|gesamt|gesamtpreis|gesamtbetrag|gesamtkosten|summe|sum|grand|final|amount due|' +
  'somme|suma|summa|soma|somma|razem|celkem|toplam|yhteensa|payable|net payable|to pay|итого|всего|合計|总计|合计|총액';
const TOTAL = word(TOTAL_WORDS);

/** @param words of the name, plain; @param text the name itself */
export function amountKind(words: string, text: string): AmountKind {
  if (RATE.test(words) || RATE_SLASH.test(text)) return HAS_TAX.test(words) ? 'tax' : 'rate';
  if (BALANCE.test(words)) return 'balance';
  if (BUY.test(words)) return 'buy';
  if (TAX_IN.test(words)) return 'gross';
  if (TAX_OUT.test(words)) return 'net';
  if (HAS_TAX.test(words)) return 'tax';
  if (DISCOUNT.test(words)) return 'discount';
  if (TOTAL.test(words)) return 'total';
  if (PART.test(words)) return 'part';
  return SELL.test(words) ? 'sell' : 'plain';
}

/** A whole name that says which amount it is, and leaves out that it is one. */
const KIND_ALONE = new RegExp(
  `^(?:(?:grand |final |net )?(?:${TOTAL_WORDS})|buy|sell|purchase|sale|wholesale|retail|ek|vk|` +
    'einkauf|verkauf|achat|vente|compra|venta|acquisto|vendita)$',
  'u',
);

/** `TTC`, `Tax`, `Rate`, `Discount`, `Totale`, `EK`. */
export function namesAmountKind(words: string): boolean {
  return (
    [HAS_TAX, TAX_IN, TAX_OUT, RATE, DISCOUNT, BALANCE].some((pattern) => pattern.test(words)) ||
    KIND_ALONE.test(words)
  );
}
