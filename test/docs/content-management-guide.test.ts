/**
 * docs/content-management.md: every template renders the one place, every way brings in the one
 * script, and the filters let through what is pasted (D4, E3, E4).
 */
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { Engine as PhpEngine } from 'php-parser';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import { placeOf, scriptTagsOf } from './support/managed-content.js';
import { codeBelow, codeBlocks, headingsOf, sectionOf, tableBelow } from './support/markdown.js';
import { readPage } from './support/project-files.js';

const guide = readPage('docs/content-management.md').text;
const place = placeOf(guide);
const SCRIPT = 'https://static.acme.example/redress/v1/redress.js';

/** As fields of the systems' forms are filled in to get {@link place}. */
const FIELDS = {
  endpoint: 'https://billing.acme.example/redress',
  supportUrl: 'https://www.acme.example/help',
  supportPhone: '1-800-555-0100',
  linkText: 'Get help with a charge on your bill',
};

/** Line breaks and indents do not count. */
const withoutLayout = (html: string): string =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([<>])\s*/g, '$1')
    .trim();

const lines = (system: string): string[] =>
  codeBlocks(sectionOf(guide, system), 'text').map(({ code }) => code.trim());

describe('the recipe for WordPress', () => {
  const calls = phpCalls(codeBelow(guide, 'WordPress', 'php'));
  const argumentsOf = (name: string) => calls.find((call) => call.name === name)?.arguments;

  it('should bring in the script on every page (D4)', () => {
    expect(argumentsOf('add_action')?.[0]).toBe('wp_enqueue_scripts');
    expect(argumentsOf('wp_enqueue_script')).toEqual([
      'redress',
      SCRIPT,
      [],
      null,
      [{ strategy: 'async' }],
    ]);
  });

  it('should render the place for its shortcode (D4)', () => {
    const [name, rendered] = argumentsOf('add_shortcode') ?? [];
    expect(lines('WordPress')).toEqual([`[${String(name)}]`]);
    expect(withoutLayout(String(rendered))).toBe(withoutLayout(place));
  });
});

describe('the recipe for Drupal', () => {
  const [library, theme] = codeBlocks(sectionOf(guide, 'Drupal'), 'yaml').map(
    ({ code }) => parseYaml(code) as unknown,
  );
  const [allowed = ''] = lines('Drupal');

  it('should bring in the script by a library of the theme (D4)', () => {
    const options = { type: 'external', minified: true, attributes: { async: true } };
    expect(library).toEqual({ redress: { js: { [SCRIPT]: options } } });
    expect(theme).toEqual({ libraries: ['acme/redress'] });
  });

  it('should allow every attribute of the place, and no other (E3)', () => {
    const names = ['redress', ...PLACE_SETTINGS].map((name) => `data-${name}`);
    expect(allowed).toBe(`<div ${names.join(' ')}>`);
  });

  it('should let the place through (E4)', () => {
    const attributes = [...allowed.matchAll(/data-[a-z-]+/g)].map(([name]) => name);
    const kept = sanitizeHtml(place, {
      allowedTags: ['a', 'div'],
      allowedAttributes: { div: attributes, a: ['href'] },
    });
    expect(withoutLayout(kept)).toBe(withoutLayout(place));
  });
});

describe('the recipe for Adobe Experience Manager', () => {
  it('should render the place with the fields of its dialog (D4)', () => {
    const template = codeBelow(guide, 'Adobe Experience Manager', 'htl');
    const rendered = template.replaceAll(
      /\$\{properties\.(\w+)\}/g,
      (_, name: keyof typeof FIELDS) => FIELDS[name],
    );
    expect(withoutLayout(rendered)).toBe(withoutLayout(place));
  });
});

describe('the recipe for Shopify', () => {
  const { section, schema } = liquidSection(codeBelow(guide, 'Shopify', 'liquid'));
  const settings: Readonly<Record<string, string>> = {
    endpoint: FIELDS.endpoint,
    support_url: FIELDS.supportUrl,
    support_phone: FIELDS.supportPhone,
    link_text: FIELDS.linkText,
  };

  it('should render the place with its settings, and the script (D4)', async () => {
    expect(withoutLayout(await section(settings))).toBe(
      withoutLayout(`${place}<script async src="${SCRIPT}"></script>`),
    );
  });

  it('should render no markup of a setting (S1)', async () => {
    const rendered = await section({ ...settings, link_text: '<b>', endpoint: '"><b>' });
    expect(rendered).not.toContain('<b>');
  });

  it('should have a field for each setting, and be offered in the editor (D4)', () => {
    expect(schema.settings.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(settings).toSorted(),
    );
    expect(schema.presets).toEqual([{ name: schema.name }]);
  });
});

describe('the recipe for Wix', () => {
  it('should embed the page that is shown in docs/embedding.md (D4)', () => {
    expect(readPage('docs/embedding.md').text).toContain(`src="${String(lines('Wix')[0])}"`);
  });
});

describe('the recipes', () => {
  it('should bring in the same script wherever it is a tag (D4)', () => {
    const tags = scriptTagsOf(guide);
    expect(tags).toHaveLength(3);
    expect(new Set(tags)).toEqual(new Set([`<script async src="${SCRIPT}"></script>`]));
  });

  it('should each say what an administrator does, and what an editor does', () => {
    const systems = headingsOf(guide).slice(1);
    expect(systems.length).toBeGreaterThanOrEqual(8);
    for (const system of systems) {
      expect(sectionOf(guide, system), system).toMatch(/\*\*Once, by an? \w+:\*\*/);
      expect(sectionOf(guide, system), system).toContain('**By an editor');
    }
  });

  it('should each say whether they were tried', () => {
    const told = tableBelow(guide, 'Content management systems')
      .map(([system = '']) => system)
      .flatMap((systems) => systems.split(', '));
    for (const system of told) {
      expect(
        headingsOf(guide).some((heading) => heading.includes(system)),
        system,
      ).toBe(true);
    }
    expect(told).toHaveLength(headingsOf(guide).length - 1);
  });

  it('should paste straight quotation marks only (E12)', () => {
    for (const { code } of codeBlocks(guide)) expect(code).not.toMatch(/[“”‘’«»]/);
  });
});

interface PhpCall {
  readonly name: string;
  /** A function stands for the text that it returns. */
  readonly arguments: readonly unknown[];
}

/** Every call of a function by name, in the order in which they are written. */
function phpCalls(code: string): PhpCall[] {
  const calls: PhpCall[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isPhpNode(node)) return;
    if (node.kind === 'call') {
      const { what, arguments: given } = node as unknown as PhpCallNode;
      calls.push({ name: what.name, arguments: given.map(phpValue) });
    }
    Object.values(node).forEach(visit);
  };
  visit(new PhpEngine({}).parseCode(code, 'billing-help.php'));
  return calls;
}

interface PhpNode {
  readonly kind: string;
}

interface PhpCallNode extends PhpNode {
  readonly what: { readonly name: string };
  readonly arguments: readonly PhpNode[];
}

const isPhpNode = (node: unknown): node is PhpNode =>
  typeof node === 'object' && node !== null && 'kind' in node;

/** What a literal stands for. */
function phpValue(node: PhpNode): unknown {
  switch (node.kind) {
    case 'string':
      return (node as PhpNode & { value: string }).value;
    case 'nullkeyword':
      return null;
    case 'array':
      return (node as PhpNode & { items: PhpNode[] }).items.map(phpValue);
    case 'entry': {
      const { key, value } = node as PhpNode & { key: PhpNode; value: PhpNode };
      return { [String(phpValue(key))]: phpValue(value) };
    }
    case 'closure': {
      const { body } = node as PhpNode & { body: { children: (PhpNode & { expr?: PhpNode })[] } };
      const returned = body.children.find(({ kind }) => kind === 'return')?.expr;
      return returned && phpValue(returned);
    }
    default:
      throw new Error(`The recipe has ${node.kind}, which is not known here`);
  }
}

interface Schema {
  readonly name: string;
  readonly settings: readonly { readonly id: string }[];
  readonly presets: readonly unknown[];
}

/** A section, as a theme has it: `{% schema %}` holds JSON for the editor and renders nothing. */
function liquidSection(template: string) {
  const [, json = ''] = /\{% schema %\}([\s\S]*)\{% endschema %\}/.exec(template) ?? [];
  const engine = new Liquid();
  engine.registerTag('schema', {
    parse(_: TagToken, remaining: TopLevelToken[]) {
      const end = remaining.findIndex((token) => 'name' in token && token.name === 'endschema');
      remaining.splice(0, end + 1);
    },
    render: () => '',
  });
  return {
    schema: JSON.parse(json) as Schema,
    section: async (settings: Readonly<Record<string, string>>): Promise<string> =>
      String(await engine.parseAndRender(template, { section: { settings } })),
  };
}
