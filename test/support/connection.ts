/** Whether the device has a connection, as the page sees it. Ends with the test. */
export function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
}

export function comeBackOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}

afterEach(comeBackOnline);
