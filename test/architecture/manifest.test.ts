/** custom-elements.json is what the sources say, and names everything that is registered (D1). */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { generateManifest, type Manifest } from '../../scripts/lib/manifest.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;

const classesIn = ({ modules }: Manifest) =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(({ kind }) => kind === 'class'));

const definitionsIn = ({ modules }: Manifest) =>
  modules.flatMap(({ exports = [] }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition'),
  );

/** What `redress/define` registers: the name of each class by its tag. */
async function registered(): Promise<Map<string, string>> {
  const classes = new Map<string, string>();
  vi.stubGlobal('customElements', {
    get: () => undefined,
    define: (tag: string, { name }: CustomElementConstructor) => classes.set(tag, name),
  });
  await import('../../src/define/all.js');
  // For pages that ask for it.
  await import('../../src/define/call-log.js');
  vi.unstubAllGlobals();
  return classes;
}

/** Which registered elements the manifest does not have, or has without a registration. */
function tagProblems(listed: Manifest, classes: ReadonlyMap<string, string>): string[] {
  const definitions = definitionsIn(listed);
  const elements = classesIn(listed).filter(({ tagName }) => tagName !== undefined);
  const missing = [...classes].flatMap(([tag, name]) => {
    const definition = definitions.find((candidate) => candidate.name === tag);
    const element = elements.find((candidate) => candidate.tagName === tag);
    return [
      ...(definition?.declaration?.name === name ? [] : [`no definition of ${tag} by ${name}`]),
      ...(element?.name === name && element.customElement ? [] : [`${name} is not ${tag}`]),
    ];
  });
  const named = [
    ...definitions.map(({ name }) => name),
    ...elements.map(({ tagName }) => tagName ?? ''),
  ];
  const surplus = [...new Set(named)].filter((tag) => !classes.has(tag));
  return [...missing, ...surplus.map((tag) => `${tag} is not registered`)];
}

/** Where a definition, a superclass or an inherited thing says that a class is, and it is not. */
function deadReferences({ modules }: Manifest): string[] {
  const declared = new Set(
    modules.flatMap(({ path, declarations = [] }) =>
      declarations.map(({ name }) => `${path} ${name}`),
    ),
  );
  const references: string[] = [];
  JSON.stringify(modules, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'module' in value && 'name' in value) {
      references.push(`${String(value.module)} ${String(value.name)}`);
    }
    return value;
  });
  return [...new Set(references)].filter((reference) => !declared.has(reference));
}

describe('custom-elements.json', () => {
  it('should be what the sources say (D1)', async () => {
    const committed = readFileSync('custom-elements.json', 'utf8');
    expect(committed, 'run `npm run manifest`').toBe(await generateManifest());
  });

  it('should list exactly the tags that redress/define registers (D1)', async () => {
    const classes = await registered();
    expect(classes.size).toBeGreaterThan(0);
    expect(tagProblems(manifest, classes)).toEqual([]);
  });

  it('should point only to what it lists (D1)', () => {
    expect(deadReferences(manifest)).toEqual([]);
  });

  it('should tell methods and state that are for the host, and no others (D1)', () => {
    const membersOf = (tag: string, kind?: string) =>
      classesIn(manifest)
        .find(({ tagName }) => tagName === tag)
        ?.members?.filter((member) => kind === undefined || member.kind === kind)
        .map(({ name }) => name)
        .toSorted();
    expect(membersOf('redress-call-activity')).toEqual(['focusCall', 'focusHeading']);
    expect(membersOf('redress-reason-form')).toEqual(['focusHeading']);
    for (const tag of ['redress-flow', 'redress-provider']) {
      expect(membersOf(tag, 'method')).toEqual(['resume', 'signOut']);
      expect(membersOf(tag, 'field')).toEqual(
        expect.arrayContaining(['store', 'adapter', 'getToken', 'messages', 'evidenceLimits']),
      );
    }
  });
});

describe('the checks of custom-elements.json', () => {
  const definition = (tag: string, name: string, path = 'dist/one.js') => ({
    path: `dist/define/${tag}.js`,
    exports: [
      { kind: 'custom-element-definition', name: tag, declaration: { name, module: path } },
    ],
  });
  const element = (tagName: string, name: string) => ({
    path: 'dist/one.js',
    declarations: [{ kind: 'class', name, tagName, customElement: true }],
  });
  const of = (...modules: Manifest['modules']): Manifest => ({
    schemaVersion: '1.0.0',
    readme: '',
    modules,
  });
  const one = new Map([['redress-one', 'One']]);

  it('should let pass what is registered and listed', () => {
    const listed = of(definition('redress-one', 'One'), element('redress-one', 'One'));
    expect(tagProblems(listed, one)).toEqual([]);
    expect(deadReferences(listed)).toEqual([]);
  });

  it('should notice an element that is not listed, or only half', () => {
    const noDefinition = 'no definition of redress-one by One';
    const noTag = 'One is not redress-one';
    expect(tagProblems(of(), one)).toEqual([noDefinition, noTag]);
    expect(tagProblems(of(element('redress-one', 'One')), one)).toEqual([noDefinition]);
    expect(tagProblems(of(definition('redress-one', 'One')), one)).toEqual([noTag]);
  });

  it('should notice an element under the tag of another', () => {
    const listed = of(definition('redress-one', 'Two'), element('redress-one', 'Two'));
    expect(tagProblems(listed, one)).toHaveLength(2);
  });

  it('should notice an element that nothing registers', () => {
    const listed = of(definition('redress-one', 'One'), element('redress-one', 'One'));
    expect(tagProblems(listed, new Map())).toEqual(['redress-one is not registered']);
  });

  it('should notice a class that is said to be where it is not', () => {
    const listed = of(definition('redress-one', 'One', 'dist/two.js'), element('x-y', 'One'));
    expect(deadReferences(listed)).toEqual(['dist/two.js One']);
  });
});
