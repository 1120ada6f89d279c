import { existsSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  attributesOf,
  DEFAULTS,
  FORMS,
  PANELS,
  type Form,
  type PlaygroundSettings,
} from '../../demo/playground/settings.js';
import { FOLDER } from '../../demo/playground/snippets/addresses.js';
import { snippetOf, type Where } from '../../demo/playground/snippets/index.js';
import { DEFAULT_BASE } from '../../scripts/lib/write-embed.mjs';
import { anyPlayground } from '../support/any-playground.js';
import { WORDS } from '../support/playground-words.js';

const withForm = (form: Form, change: Partial<PlaygroundSettings> = {}): PlaygroundSettings => ({
  ...DEFAULTS,
  ...change,
  form,
});

const REST = { ...DEFAULTS.written, adapter: 'rest', endpoint: 'https://billing.example/api/v2' };

const partOf = (settings: PlaygroundSettings, where: Where) =>
  snippetOf(settings, WORDS).parts.find((part) => part.where === where)?.code;
const policiesOf = (settings: PlaygroundSettings) =>
  snippetOf(settings, WORDS).policies.map(({ of, line }) => `${of}: ${line}`);

describe('snippetOf: a marked div', () => {
  it('should be the div with its fallback, and the classic script (E1)', () => {
    expect(partOf(withForm('place'), 'page')).toBe(`<div
  data-redress
  data-adapter="demo"
  data-support-phone="1-800-555-0100"
  data-support-url="/help"
>
  <a href="/help">Get help</a>
</div>
<script async src="/redress/v1/redress.js"></script>`);
  });

  it('should have every setting under a name that editors let through (E3)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const code = partOf({ ...settings, form: 'place' }, 'page') ?? '';
        for (const [name] of attributesOf(settings)) {
          expect(`data-${name}`).toMatch(/^data-[a-z]+(-[a-z]+)*$/);
          expect(code).toContain(` data-${name}="`);
        }
      }),
    );
  });

  it('should fall back to the phone number where there is no address', () => {
    const written = { ...DEFAULTS.written, 'support-url': '' };
    expect(partOf(withForm('place', { written }), 'page')).toContain(
      '<p>\n    Call 1-800-555-0100\n  </p>',
    );
  });
});

describe('snippetOf: a tag', () => {
  it('should be the tag and the ES module (E2)', () => {
    const code = partOf(withForm('tag', { written: REST }), 'page');
    expect(code).toContain('<redress-flow\n  adapter="rest"\n');
    expect(code).toContain('  endpoint="https://billing.example/api/v2"\n');
    expect(code?.endsWith('<script type="module" src="/redress/v1/redress.mjs"></script>')).toBe(
      true,
    );
  });
});

describe('snippetOf: the package', () => {
  it('should import the flow', () => {
    expect(partOf(withForm('npm'), 'script')).toBe("import 'redress/define/flow';");
  });

  it('should import what the chosen panels need, and what is there to be imported', () => {
    for (const adapter of ['demo', 'rest']) {
      const written = { ...DEFAULTS.written, adapter };
      const code = partOf(withForm('npm', { shows: 'panels', written }), 'script') ?? '';
      const names = [...code.matchAll(/^import 'redress\/define\/([\w-]+)';$/gm)].map(
        ([, name]) => name,
      );
      expect(names).toEqual([`${adapter}-adapter`, 'provider', ...PANELS]);
      for (const name of names) expect(existsSync(`src/define/${name}.ts`), name).toBe(true);
    }
  });

  it('should bring the customer along only where there is somewhere to go', () => {
    const one = withForm('npm', { shows: 'panels', panels: ['contact-form'] });
    expect(partOf(one, 'script')).not.toContain('focusHeading');
    expect(partOf(one, 'page')).toContain('  <redress-contact-form></redress-contact-form>\n');
    const two = withForm('npm', { shows: 'panels', panels: ['call-activity', 'dispute-status'] });
    expect(partOf(two, 'script')).toContain('focusHeading');
    expect(partOf(two, 'page')).toContain('data-step="disputes dispute"');
  });
});

describe('snippetOf: by script', () => {
  it('should mount with exactly the settings, whatever is in them (S1)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const code = partOf({ ...settings, form: 'mount' }, 'script') ?? '';
        const mount = vi.fn();
        const document = { querySelector: (selector: string) => selector };
        runInNewContext(code, { Redress: { mount }, document });
        const expected = Object.fromEntries(
          attributesOf(settings).map(([name, value]) => [
            name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
            value,
          ]),
        );
        const [place, options] = mount.mock.calls[0] as [string, object];
        expect(place).toBe('#billing-help');
        expect({ ...options }).toEqual(expected);
        expect(code, 'it may stand within a script element').not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('snippetOf: a frame', () => {
  it('should be a frame with a name, and the page for it', () => {
    const settings = withForm('frame', { tokens: { space: '3px' } });
    expect(partOf(settings, 'page')?.replace(/\s+/g, ' ')).toBe(
      '<iframe data-redress-frame src="/billing-help.html" title="Billing help" width="100%" height="700" ></iframe> <script async src="/redress/v1/frame-host.js"></script>',
    );
    const page = partOf(settings, 'frame');
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="en" data-redress-host="https:\/\/www\.example\.com">\n/,
    );
    expect(page).toContain('<script async src="/redress/v1/frame.js"></script>');
    expect(page).toContain('<link rel="stylesheet" href="/billing-help.css" />');
    expect(page).toContain('data-adapter="demo"');
    expect(partOf(settings, 'styles')).toContain('--redress-space: 3px;');
  });
});

describe('snippetOf, in every form', () => {
  it('should name the address at which the build expects the files', () => {
    expect(FOLDER).toBe(`${DEFAULT_BASE}v1/`);
  });

  it('should have the style sheet for the tokens, and only then allow one', () => {
    for (const form of FORMS) {
      expect(partOf(withForm(form), 'styles')).toBeUndefined();
      expect(policiesOf(withForm(form)).join()).not.toContain('style-src');
      const themed = withForm(form, { tokens: { accent: '#b3005e' } });
      expect(partOf(themed, 'styles')).toContain('--redress-accent');
      expect(policiesOf(themed).join()).toContain("style-src 'self'");
    }
  });

  it.each([
    ['place', 'redress'],
    ['tag', 'redress'],
    ['mount', 'redress'],
    ['npm', 'lit-html'],
  ] as const)('should need a strict policy alone: %s (E6, E7)', (form, policy) => {
    expect(policiesOf(withForm(form))).toEqual([
      `page: Content-Security-Policy: default-src 'none'; script-src 'self'; img-src blob:; require-trusted-types-for 'script'; trusted-types ${policy}`,
    ]);
  });

  it('should need two policies with a frame, one for each page', () => {
    expect(policiesOf(withForm('frame'))).toEqual([
      "page: Content-Security-Policy: default-src 'none'; script-src 'self'; frame-src 'self'",
      "frame: Content-Security-Policy: default-src 'none'; script-src 'self'; img-src blob:; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types redress",
    ]);
  });

  it.each([
    ['https://billing.example/api/v2', 'https://billing.example'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['/billing', "'self'"],
    ["https://billing.example/;script-src *;'unsafe-inline'", 'https://billing.example'],
  ])('should allow requests to %s alone, as %s', (endpoint, source) => {
    const written = { ...REST, endpoint };
    const [line = ''] = policiesOf(withForm('tag', { written }));
    expect(line.split('; ').filter((part) => part.startsWith('connect-src'))).toEqual([
      `connect-src ${source}`,
    ]);
    expect(line).not.toContain('unsafe');
  });

  it('should have no handler, no inline style, no JSON and nothing unsafe (E3)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const { policies } = snippetOf(settings, WORDS);
        for (const { line } of policies) expect(line).not.toMatch(/unsafe|\*|\n/);
      }),
    );
    for (const form of FORMS) {
      const { parts } = snippetOf(withForm(form, { tokens: { accent: 'red' } }), WORDS);
      for (const { where, code } of parts) {
        if (where === 'page' || where === 'frame') {
          expect(code).not.toMatch(/\son\w+=|\sstyle=|<style|\{|<script>/);
        }
      }
    }
  });
});
