/** Sets the day on which a test takes place, for everything that asks `Date.now`. */

/** Ten days after the bill of the builders was issued: inside the time to object. */
export const TEST_TODAY = '2026-08-11T12:00:00Z';

/** To be called inside a `describe`; the clock stands still until its tests are over. */
export function standOnDay(instant: string = TEST_TODAY): void {
  const realNow = Date.now;
  beforeEach(() => {
    Date.now = () => Date.parse(instant);
  });
  afterEach(() => {
    Date.now = realNow;
  });
}
