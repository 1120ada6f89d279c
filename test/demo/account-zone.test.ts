import { describe, expect, it } from 'vitest';
import { accountZone } from '../../demo/records/account-zone.js';

describe('accountZone', () => {
  it.each([
    [undefined, 'America/New_York'],
    ['UTC', 'America/New_York'],
    ['Etc/GMT-1', 'America/New_York'],
    ['Europe/Paris', 'Europe/Paris'],
  ])('turns the zone %s of a file into %s for a visitor in New York', (ofFile, zone) => {
    expect(accountZone(ofFile, 'America/New_York')).toBe(zone);
  });
});
