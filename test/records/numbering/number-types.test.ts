import { describe, expect, it } from 'vitest';
import { createNumberTypes } from '../../../src/records/numbering/number-types.js';
import { classifyPartyNumber } from '../../../src/records/index.js';

/** `international to Jamaica` */
function typeOf(line: string, number: string, timeZone = 'UTC'): string | undefined {
  const found = createNumberTypes(timeZone)(line, classifyPartyNumber(number));
  if (found === undefined) return undefined;
  return found.destination === undefined ? found.type : `${found.type} to ${found.destination}`;
}

describe('createNumberTypes', () => {
  it.each([
    ['+12125550100', '+12125550199', 'local'],
    ['+12125550100', '(212) 555-0199', 'local'],
    ['+12125550100', '+13035550199', 'national'],
    ['+12125550100', '+18005550199', 'toll-free'],
    ['+12125550100', '+19005550147', 'premium'],
    ['+12125550100', '+17875551234', 'national'],
    ['+12125550100', '+18765551234', 'international to Jamaica (mobile)'],
    ['+12125550100', '+14165551234', 'international to Canada'],
    ['+12125550100', '011442079460123', 'international to United Kingdom'],
    ['+33199001020', '0199000001', 'local'],
    ['+33199001020', '0033261910001', 'national'],
    ['+33199001020', '0612345678', 'mobile'],
    ['+33199001020', '0899123456', 'premium'],
    ['+33199001020', '+299123456', 'international to Greenland'],
    ['+4930123456', '+498912345678', 'national'],
    ['+4930123456', '030 98765432', 'local'],
    ['+4930123456', '+4915112345678', 'mobile'],
    ['+442079460101', '02079460123', 'local'],
    ['+442079460101', '01481720000', 'national'],
    ['+61255501234', '+61491570156', 'mobile'],
    ['+5511912345678', '0300 123 4567', 'other'],
    ['+919876500000', '+919876500001', 'mobile'],
    ['+96550000001', '+97317000003', 'international to Bahrain'],
    ['+12025550101', '+80012345678', 'toll-free'],
    ['+12025550101', '+870123456789', 'international'],
  ])('takes a call of %s to %s for %s', (line, number, type) => {
    expect(typeOf(line, number)).toBe(type);
  });

  it.each([
    ['07700900101', '09001234567', 'Europe/London', 'premium'],
    ['0312345678', '09012340001', 'Asia/Tokyo', 'mobile'],
    ['09876500000', '18001234567', 'Asia/Kolkata', 'toll-free'],
    ['0612345678', '0147200001', 'Europe/Paris', 'national'],
    ['extension 7', '0049 30 123456', 'Europe/Paris', 'international to Germany'],
  ])('knows the country of %s by the time zone: %s in %s is %s', (line, number, zone, type) => {
    expect(typeOf(line, number, zone)).toBe(type);
  });

  it.each([
    ['07700900101', '07700900102', 'mobile'],
    ['+33199001020', '+33639980001', 'mobile'],
    ['+4930123456', '+49900312345678', 'premium'],
    ['30123456', '0900312345', 'premium'],
  ])('takes a number in no plan for what its neighbours are: %s, %s', (line, number, type) => {
    const zone = line.startsWith('0') ? 'Europe/London' : 'Europe/Berlin';
    expect(typeOf(line, number, zone)).toBe(type);
  });

  it.each([
    ['0199001020', '0261910001'],
    ['extension 7', '+442079460123'],
    ['+12025550101', '911'],
    ['+12025550101', 'anonymous'],
    ['+12025550101', 'sip:a@example.net'],
    ['+33199001020', '06 12 34 •• ••'],
  ])('says nothing of a call of %s to %s', (line, number) => {
    expect(typeOf(line, number)).toBeUndefined();
  });

  it('says that free and premium numbers are such, also without a country', () => {
    expect(typeOf('extension 7', '+18005550199')).toBe('toll-free');
  });
});
