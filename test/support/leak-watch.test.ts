import { expect } from '@open-wc/testing';
import { addCanaries, watchForLeaks } from './leak-watch.js';
import { arrives, until } from './until.js';
import { aFrame } from './page.js';
import { expectConsole } from './traps.js';

const CANARY = 'canary +1 555';
const HELD_BACK = { signal: AbortSignal.abort() };

describe('watchForLeaks', () => {
  let leaks: string[] = [];

  beforeEach(() => {
    leaks = [];
    watchForLeaks((leak) => leaks.push(leak));
    addCanaries(CANARY);
  });

  after(() => watchForLeaks(() => {}));

  const ways: readonly (readonly [string, string, () => unknown])[] = [
    ['the session storage', 'storage', () => sessionStorage.setItem('leak', CANARY)],
    ['the local storage', 'storage', () => localStorage.setItem(CANARY, '')],
    ['a cookie', 'a cookie', () => (document.cookie = `leak=${CANARY}; max-age=1`)],
    [
      'the console',
      'the console',
      () => {
        expectConsole('info', /canary/);
        console.info({ deep: [CANARY] });
      },
    ],
    [
      'an error in the console',
      'the console',
      () => {
        expectConsole('debug', /canary/);
        console.debug(new Error(CANARY));
      },
    ],
    [
      'an address, encoded',
      'an address',
      () => fetch(`/${encodeURIComponent(CANARY)}`, HELD_BACK).catch(() => {}),
    ],
    [
      'a request',
      'an address',
      () => fetch(new Request(`/?q=${encodeURIComponent(CANARY)}`), HELD_BACK).catch(() => {}),
    ],
    [
      'an older request',
      'an address',
      () => new XMLHttpRequest().open('GET', `/?${new URLSearchParams({ q: CANARY })}`),
    ],
    ['the history', 'the history', () => history.replaceState({ text: CANARY }, '')],
    ['a message', 'a message', () => window.postMessage({ text: CANARY }, location.origin)],
    ['the title', 'the page around the widget', () => (document.title = CANARY)],
    [
      'an attribute of the page',
      'the page around the widget',
      () => document.body.setAttribute('data-leak', CANARY),
    ],
    [
      'an event for operators',
      'an event',
      () => dispatchEvent(Object.assign(new Event('redress-anomaly'), { detail: CANARY })),
    ],
  ];

  for (const [what, way, leak] of ways) {
    it(`should report what gets into ${what} (S5, S7)`, async () => {
      leak();
      await until(`a report of ${what}`, () => leaks.length > 0);
      expect(leaks[0]).to.equal(`"${CANARY}" gets into ${way}`);
    });
  }

  it('should report what gets into IndexedDB (S7)', async () => {
    const opened = indexedDB.open('leak-watch', 1);
    opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('texts'));
    const success = new Promise((resolve) => opened.addEventListener('success', resolve));
    await arrives('the database', success);
    opened.result.transaction('texts', 'readwrite').objectStore('texts').put(CANARY, 'leak');
    opened.result.close();
    indexedDB.deleteDatabase('leak-watch');
    expect(leaks).to.deep.equal([`"${CANARY}" gets into IndexedDB`]);
  });

  it('should say nothing of what is shown in a shadow root, nor of other texts', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(CANARY);
    document.title = 'Something else';
    await aFrame();
    host.remove();
    expect(leaks).to.deep.equal([]);
  });

  afterEach(() => {
    document.body.removeAttribute('data-leak');
    document.title = 'Redress tests';
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(null, '');
  });
});
