/** Makes `adapter="demo"` known. The provider itself is loaded when it is first asked for. */
import { registerAdapter } from '../controllers/adapter-registry.js';

registerAdapter('demo', async () => {
  const { createDemoAdapter } = await import('../adapters/demo/index.js');
  return createDemoAdapter();
});
