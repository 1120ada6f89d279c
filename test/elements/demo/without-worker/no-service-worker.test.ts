import { expect } from '@open-wc/testing';
import { DemoSession } from '../../../../demo/session/demo-session.js';
import { DEFAULT_SETTINGS } from '../../../../demo/session/demo-settings.js';
import '../../../../src/define/flow.js';

describe('DemoSession, where a service worker is refused', () => {
  const { serviceWorker } = navigator;
  const register = serviceWorker.register.bind(serviceWorker);

  beforeEach(() => {
    serviceWorker.register = () => Promise.reject(new DOMException('No', 'SecurityError'));
  });
  afterEach(() => {
    serviceWorker.register = register;
  });

  it('should stay in the page', async () => {
    const flow = document.createElement('redress-flow');
    const session = new DemoSession(flow, {
      ...DEFAULT_SETTINGS,
      storage: 'memory',
      connection: 'http',
    });
    await session.start();
    expect(session.settings.connection).to.equal('page');
    expect(flow.adapter).to.equal(session.provider.adapter);
  });
});
