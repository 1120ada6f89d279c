import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyNumberSchema } from '../../../src/contract/party-number.js';
import { classifyPartyNumber } from '../../../src/records/index.js';

describe('classifyPartyNumber', () => {
  it.each([
    ['+44 20 7946 0123', 'e164'],
    ['0044 20 7946 0123', 'e164'],
    ['tel:+442079460123', 'e164'],
    ['+٤٤٢٠٧٩٤٦٠١٢٣', 'e164'],
    ['07700 900123', 'national'],
    ['(202) 555-0143', 'national'],
    ['1650333333', 'national'],
    ['0000000000', 'national'],
    ['9', 'shortcode'],
    ['61202', 'shortcode'],
    ['*86', 'shortcode'],
    ['#31#', 'shortcode'],
    ['sip:alice@example.test', 'sip'],
    ['alice@example.test', 'sip'],
    ['48772130600436761996023412922286', 'other'],
    ['Orange SMS', 'other'],
    ['+0123456789', 'other'],
  ])('takes %s for %s and keeps its text', (text, kind) => {
    expect(classifyPartyNumber(` ${text} `)).toEqual({ raw: text, kind });
  });

  it.each(['', '  ', 'Anonymous', 'PRIVATE NUMBER', 'withheld', 'Numéro masqué', 'unterdrückt'])(
    'takes "%s" for withheld, without a text',
    (text) => {
      expect(classifyPartyNumber(text)).toEqual({ raw: '', kind: 'withheld' });
    },
  );

  it.each(['-1', '-2', '-3', 'sip:anonymous@anonymous.invalid'])(
    'knows what telephones write for withheld: %s',
    (text) => {
      expect(classifyPartyNumber(text).kind).toBe('withheld');
    },
  );

  it('gives what the contract takes for any text of at most 100 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        expect(partyNumberSchema.safeParse(classifyPartyNumber(text)).success).toBe(true);
      }),
    );
  });
});
