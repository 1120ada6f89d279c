/** Countries of the most common calling codes, for call records that do not tell a destination. */
const COUNTRY_BY_CODE: Readonly<Record<string, string>> = {
  '1': 'United States',
  '1242': 'Bahamas',
  '1416': 'Canada',
  '1514': 'Canada',
  '1604': 'Canada',
  '1787': 'Puerto Rico',
  '1809': 'Dominican Republic',
  '1876': 'Jamaica',
  '27': 'South Africa',
  '31': 'Netherlands',
  '32': 'Belgium',
  '33': 'France',
  '336': 'France (mobile)',
  '337': 'France (mobile)',
  '34': 'Spain',
  '351': 'Portugal',
  '353': 'Ireland',
  '39': 'Italy',
  '41': 'Switzerland',
  '44': 'United Kingdom',
  '447': 'United Kingdom (mobile)',
  '46': 'Sweden',
  '49': 'Germany',
  '4915': 'Germany (mobile)',
  '4917': 'Germany (mobile)',
  '52': 'Mexico',
  '55': 'Brazil',
  '61': 'Australia',
  '81': 'Japan',
  '91': 'India',
  '212': 'Morocco',
  '221': 'Senegal',
};
const LONGEST_CODE = 4;

/** By the longest code that fits; `digits` begin with the calling code. */
export function countryOfDigits(digits: string): string | undefined {
  for (let length = LONGEST_CODE; length > 0; length -= 1) {
    const code = digits.slice(0, length);
    if (Object.hasOwn(COUNTRY_BY_CODE, code)) return COUNTRY_BY_CODE[code];
  }
  return undefined;
}
