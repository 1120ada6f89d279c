import { expect } from '@open-wc/testing';
import { savingHere } from '../../../src/elements/panel/saving-here.js';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

interface Page {
  readonly sandbox?: string | null;
  /** Of another origin. */
  readonly isForeign?: boolean;
  readonly origin?: string;
  readonly userAgent?: string;
}

/** The innermost page of some, each in a frame of the one before it. */
function innermost(...pages: readonly Page[]): Window {
  let at: unknown;
  for (const { sandbox = null, isForeign, origin = 'https://a.example', userAgent } of pages) {
    const page: Record<string, unknown> = { origin, navigator: { userAgent: userAgent ?? CHROME } };
    page['parent'] = at ?? page;
    if (at) {
      const frame = document.createElement('iframe');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
      Object.defineProperty(page, 'frameElement', {
        get: () => {
          if (isForeign) throw new DOMException('no access', 'SecurityError');
          return frame;
        },
      });
    }
    at = page;
  }
  return at as Window;
}

describe('savingHere', () => {
  const cases: readonly [string, string, Window][] = [
    ['allowed', 'a page', innermost({})],
    ['allowed', 'a frame without a sandbox', innermost({}, {})],
    [
      'allowed',
      'a sandbox that allows it',
      innermost({}, { sandbox: 'allow-scripts allow-downloads' }),
    ],
    [
      'refused',
      'a sandbox that does not',
      innermost({}, { sandbox: 'allow-scripts allow-same-origin' }),
    ],
    ['refused', 'a frame within such a sandbox', innermost({}, { sandbox: 'allow-scripts' }, {})],
    ['doubtful', 'a frame on a page of another origin', innermost({}, { isForeign: true })],
    ['doubtful', 'a page without an origin', innermost({ origin: 'null' })],
    [
      'doubtful',
      'an app of Android',
      innermost({ userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) Chrome/140.0 Mobile' }),
    ],
    [
      'doubtful',
      'an app of iOS',
      innermost({
        userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Mobile/15E148',
      }),
    ],
    [
      'allowed',
      'Safari of iOS',
      innermost({
        userAgent:
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1',
      }),
    ],
  ];
  for (const [saving, what, page] of cases) {
    it(`is ${saving} in ${what} (E21)`, () => {
      expect(savingHere(page)).to.equal(saving);
    });
  }
});
