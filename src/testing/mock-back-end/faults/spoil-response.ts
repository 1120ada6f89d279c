/** What becomes of an answer on its way: see `FAULTS`. Where there is none, nothing is spoilt. */
import { reorder } from '../../faults/spoil-answer.js';

/** The first half of the body, and then the connection breaks off, with Chromium's words for it. */
export async function cutShort(response: Response): Promise<Response> {
  if (response.type === 'error') return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (isSent) controller.error(new TypeError('network error'));
      else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
  const { status, headers } = response;
  const cut = new Response(body, { status, headers });
  cut.headers.set('Content-Length', String(bytes.length));
  return cut;
}

/** A list in another order; everything else as it is. */
export async function mixUp(response: Response, random: () => number): Promise<Response> {
  if (response.type === 'error') return response;
  const { status, headers } = response;
  const answer = JSON.parse(await response.text()) as unknown;
  return new Response(JSON.stringify(reorder(answer, random)), { status, headers });
}
