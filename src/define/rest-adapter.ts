/** Makes `adapter="rest"` known. The adapter itself is loaded when it is first asked for. */
import { registerAdapter } from '../controllers/adapter-registry.js';

registerAdapter('rest', async ({ endpoint, getToken }) => {
  const { createRestAdapter } = await import('../adapters/rest/index.js');
  // Left out, it is refused with a message that says what is allowed.
  return createRestAdapter({ endpoint: endpoint ?? '', getToken });
});
