/**
 * The few calls of the W3C WebDriver protocol which driving WebKitGTK needs. Knows nothing of tests.
 */

/** Names of keys as in `KeyboardEvent.key`, with their WebDriver code points. */
const keyCodes = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F10: '\uE03A',
  Meta: '\uE03D',
});

/** Of itself a session gives a script 30 s, which is too short for a busy machine. */
const limitMs = 240_000;

const mouseButtons = { left: 0, middle: 1, right: 2 };

/** @typedef {keyof typeof mouseButtons} MouseButton */

/** One session of a WebDriver server that listens at `address`. */
export class WebDriverSession {
  #address;
  #id = '';

  /** @param {string} address such as `http://127.0.0.1:4444` */
  constructor(address) {
    this.#address = address;
  }

  async isReady() {
    try {
      await this.#call('GET', '/status');
      return true;
    } catch {
      return false;
    }
  }

  /** @param {object} capabilities */
  async open(capabilities) {
    const timeouts = { script: limitMs, pageLoad: limitMs };
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { timeouts, ...capabilities } },
    });
    this.#id = sessionId;
  }

  async close() {
    if (this.#id !== '') await this.#call('DELETE', `/session/${this.#id}`);
    this.#id = '';
  }

  /** @param {string} url */
  goTo(url) {
    return this.#post('/url', { url });
  }

  /** @param {string} script @param {unknown[]} args */
  run(script, ...args) {
    return this.#post('/execute/sync', { script, args });
  }

  /** @param {number} width @param {number} height of the whole window, in CSS pixels */
  setWindowSize(width, height) {
    return this.#post('/window/rect', { width, height });
  }

  /** Presses the keys together (`['Control', 'k']`) and lets them go. @param {string[]} keys */
  pressKeys(keys) {
    const values = keys.map((key) => keyCodes[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    return this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {number} x @param {number} y */
  moveMouse(x, y) {
    return this.#moveOrPress([{ type: 'pointerMove', duration: 0, x, y }]);
  }

  /** @param {'pointerDown' | 'pointerUp'} type @param {MouseButton} button */
  mouseButton(type, button) {
    return this.#moveOrPress([{ type, button: mouseButtons[button] }]);
  }

  /** @param {object[]} actions */
  #moveOrPress(actions) {
    const parameters = { pointerType: 'mouse' };
    return this.#post('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /** @param {string} path @param {object} body */
  #post(path, body) {
    return this.#call('POST', `/session/${this.#id}${path}`, body);
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  async #call(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
}
