/**
 * Lets the server fail as networks and billing systems fail, with the vocabulary of `FAULTS`. A
 * connection that breaks before there is an answer is `Response.error()`: what stands between the
 * server and the page makes of it what it can.
 */
import { restRoutes, type RestOperation } from '../../../adapters/rest/index.js';
import { systemClock } from '../../../guard/guard-clock.js';
import { faultChooser, type FaultChooser } from '../../faults/choose-fault.js';
import type { FaultName } from '../../faults/fault.js';
import { Problem, problemResponse, retryAfter, type ProblemName } from '../http/problem.js';
import { momentOf, type MockFaultOptions, type MovableFault } from './fault-moment.js';
import { cutShort, mixUp } from './spoil-response.js';

type Serve = (request: Request) => Promise<Response>;

const HOUR_MS = 3_600_000;

export class HttpFaults {
  readonly #options: MockFaultOptions;
  readonly #chooser: FaultChooser;
  #sessionHasEnded = false;
  #skewMs = 0;

  constructor(options: MockFaultOptions) {
    this.#options = options;
    this.#chooser = faultChooser(options);
  }

  /** What is to be added to the time that the server tells. */
  get skewMs(): number {
    return this.#skewMs;
  }

  async undergo(operation: RestOperation, request: Request, serve: Serve): Promise<Response> {
    const fault = this.#chooser.next(operation);
    if (fault === undefined) return serve(request);
    this.#options.onFault?.(operation, fault);
    return this.#strike(fault, request, serve, restRoutes[operation].method === 'POST');
  }

  async #strike(
    fault: FaultName,
    request: Request,
    serve: Serve,
    isWrite: boolean,
  ): Promise<Response> {
    const { retryAfterMs = 1_000, clockSkewMs = HOUR_MS } = this.#options;
    const refuse = (name: ProblemName) => problemResponse(new Problem(name));
    const refuseForNow = (name: ProblemName) =>
      problemResponse(new Problem(name, { headers: retryAfter(retryAfterMs) }));
    const work = () => serve(request);
    switch (fault) {
      case 'latency':
        return this.#beLate(request, work);
      case 'down':
        return this.#failInstead(fault, work, () => refuseForNow('unavailable'));
      case 'timeout':
        return this.#failInstead(fault, work, async () => {
          await this.#wait(request.signal);
          return refuse('timeout');
        });
      case 'reset':
        return this.#failInstead(fault, work, () => Response.error());
      case 'truncated':
        return cutShort(await work());
      case 'malformed':
        await work();
        return Response.json({ injected: 'malformed' });
      case 'wrong-status':
        return this.#failInstead(fault, work, () => refuse('unexpected'));
      case 'duplicate-delivery': {
        const copy = request.clone();
        await work();
        return serve(copy);
      }
      case 'reordered':
        return mixUp(await work(), this.#chooser.random);
      case 'unauthenticated-once':
        if (this.#sessionHasEnded) return work();
        this.#sessionHasEnded = true;
        return refuse('unauthenticated');
      case 'in-progress':
        return isWrite ? refuseForNow('in-progress') : work();
      case 'precondition-failed':
        return isWrite ? refuse('precondition-failed') : work();
      case 'unprocessable':
        return isWrite ? refuse('invalid') : work();
      case 'rate-limited':
        return refuseForNow('rate-limited');
      case 'clock-skew':
        this.#skewMs = clockSkewMs;
        return work();
    }
  }

  async #beLate(request: Request, work: () => Promise<Response>): Promise<Response> {
    const isAnswer = this.#isAfterWork('latency');
    if (!isAnswer) await this.#wait(request.signal);
    const answer = await work();
    if (isAnswer) await this.#wait(request.signal);
    return answer;
  }

  async #failInstead(
    fault: MovableFault,
    work: () => Promise<Response>,
    failure: () => Response | Promise<Response>,
  ): Promise<Response> {
    if (this.#isAfterWork(fault)) await work();
    return failure();
  }

  #isAfterWork(fault: MovableFault): boolean {
    return momentOf(fault, this.#options, this.#chooser.random) === 'after-work';
  }

  #wait(signal: AbortSignal): Promise<void> {
    const { latencyMs = 2_000, wait } = this.#options;
    return wait?.(latencyMs, signal) ?? systemClock.delay(latencyMs, signal);
  }
}
