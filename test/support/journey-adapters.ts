/** Adapters that stand between the page and the demo provider, and change one thing. */
import type { BillingAdapter, ContactRequest } from '../../src/contract/index.js';
import { BillingError } from '../../src/contract/index.js';

export type Wrap = (adapter: BillingAdapter) => BillingAdapter;

/** The adapter with some methods of the test's own. */
export function withMethods(make: (inner: BillingAdapter) => Partial<BillingAdapter>): Wrap {
  return (adapter) => {
    const own = make(adapter);
    return new Proxy(adapter, {
      get: (target, name) => {
        const method: unknown = Reflect.get(own, name);
        if (method !== undefined) return method;
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
  };
}

/** Keeps what is sent to a person. */
export function keepingContacts(sent: ContactRequest[]): Wrap {
  return withMethods((inner) => ({
    contact: (input, options) => {
      sent.push(input);
      return inner.contact(input, options);
    },
  }));
}

export interface LostAnswers {
  /** How many submissions have reached the provider. */
  arrived: number;
  /** Whether the provider can be asked what it has. */
  canBeAsked: boolean;
}

/** The provider gets each submission, but the first answer is lost on its way back. */
export function losingTheFirstAnswer(lost: LostAnswers): Wrap {
  return withMethods((inner) => ({
    openDispute: async (input, options) => {
      const dispute = await inner.openDispute(input, options);
      lost.arrived += 1;
      if (lost.arrived === 1) throw new BillingError('network', 'The answer is lost');
      return dispute;
    },
    disputes: async (input, options) => {
      if (lost.arrived > 0 && !lost.canBeAsked) throw new BillingError('network', 'No way');
      return inner.disputes(input, options);
    },
  }));
}
