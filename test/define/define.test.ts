import { describe, expect, it, vi } from 'vitest';
import { defineElement } from '../../src/define/define-element.js';
import { expectConsole } from '../support/node-traps.js';

const TAGS = [
  'redress-aftercare',
  'redress-call-activity',
  'redress-call-check',
  'redress-call-details',
  'redress-contact-form',
  'redress-credit-request',
  'redress-dispute-status',
  'redress-evidence-help',
  'redress-feedback',
  'redress-flow',
  'redress-journey',
  'redress-provider',
  'redress-reason-form',
  'redress-suggestions',
];

/** Tags that a module registers, in their order, when it is imported anew. */
async function tagsRegisteredBy(load: () => Promise<unknown>): Promise<string[]> {
  vi.resetModules();
  const known = new Map<string, unknown>();
  const define = vi.fn((tag: string, element: unknown) => known.set(tag, element));
  vi.stubGlobal('customElements', { get: (tag: string) => known.get(tag), define });
  await load();
  return define.mock.calls.map(([tag]) => tag);
}

describe('the entry', () => {
  it('should be importable in Node and register nothing (D2)', async () => {
    const tags = await tagsRegisteredBy(() => import('../../src/index.js'));
    expect(tags).toEqual([]);
  });

  it('should export every element class and what an adapter is made with', async () => {
    const entry = await import('../../src/index.js');
    expect(Object.keys(entry)).toEqual(
      expect.arrayContaining([
        'RedressCallActivity',
        'RedressCallDetails',
        'RedressContactForm',
        'RedressCreditRequest',
        'RedressDisputeStatus',
        'RedressFlow',
        'RedressJourney',
        'RedressProvider',
        'RedressReasonForm',
        'BillingError',
        'registerAdapter',
        'RedressSubmittedEvent',
      ]),
    );
  });
});

describe('define/all', () => {
  it('should be importable in Node and register every element, the provider first (D2)', async () => {
    const tags = await tagsRegisteredBy(() => import('../../src/define/all.js'));
    expect(tags[0]).toBe('redress-provider');
    expect(tags.toSorted()).toEqual(TAGS);
  });
});

describe('define/flow', () => {
  it('should register what is shown first, and leave the other panels until they are needed (P1)', async () => {
    const tags = await tagsRegisteredBy(() => import('../../src/define/flow.js'));
    expect(tags).toEqual([
      'redress-provider',
      'redress-call-activity',
      'redress-journey',
      'redress-flow',
    ]);
  });

  it('should register every element together with define/later-panels', async () => {
    const tags = await tagsRegisteredBy(async () => {
      await import('../../src/define/flow.js');
      await import('../../src/define/later-panels.js');
    });
    expect(tags.toSorted()).toEqual(TAGS);
  });
});

describe('define/*', () => {
  for (const tag of TAGS) {
    it(`should register <${tag}> by a module of its own (D2)`, async () => {
      const name = tag.replace('redress-', '');
      expect(await tagsRegisteredBy(() => import(`../../src/define/${name}.ts`))).toContain(tag);
    });
  }
});

describe('defineElement', () => {
  it('should leave the first copy in place and not throw for a second one (E2)', () => {
    const First = class {
      readonly copy = 1;
    };
    const Second = class {
      readonly copy = 2;
    };
    const known = new Map<string, unknown>();
    vi.stubGlobal('customElements', {
      get: (tag: string) => known.get(tag),
      define: (tag: string, element: unknown) => {
        if (known.has(tag)) throw new Error('NotSupportedError');
        known.set(tag, element);
      },
    });
    const warnings = expectConsole('warn', /is registered already/);
    const asElement = (element: unknown) => element as CustomElementConstructor;
    defineElement('redress-provider', asElement(First));
    expect(() => defineElement('redress-provider', asElement(Second))).not.toThrow();
    expect(known.get('redress-provider')).toBe(First);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['custom states', '(color: light-dark(#000, #fff))'],
    ['light-dark()', 'selector(:state(a))'],
  ])(
    'should register nothing in a browser without %s, and say so once (E12)',
    async (missing, known) => {
      vi.stubGlobal('CSS', { supports: (condition: string) => condition === known });
      const name = missing.replace(/\W+$/, '');
      const warnings = expectConsole(
        'warn',
        new RegExp(`this browser has no ${name}.*Firefox 126`),
      );
      const tags = await tagsRegisteredBy(() => import('../../src/define/all.js'));
      expect(tags).toEqual([]);
      expect(warnings).toHaveLength(1);
    },
  );
});
