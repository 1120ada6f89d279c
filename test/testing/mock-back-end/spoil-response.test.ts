import { describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { FAULTS } from '../../../src/testing/index.js';
import { AskedBackEnd, NOW } from './asked-back-end.js';

describe('createMockBackEnd: faults on a broken connection', () => {
  it.each(FAULTS)(
    'should answer %s, and not reject, while the provider is offline',
    async (fault) => {
      const provider = createDemoProvider({ now: () => NOW });
      const plan = { disputes: [fault] };
      const system = new AskedBackEnd({
        provider,
        faults: { seed: 1, plan, wait: async () => {} },
      });
      provider.faults.mode = 'offline';
      await expect(system.askFor('disputes')).resolves.toBeInstanceOf(Response);
    },
  );
});
