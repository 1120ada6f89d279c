/** What the build takes out of templates, and what it must not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { minifyTemplates } from '../../scripts/lib/minify-templates.mjs';

async function built(file: string): Promise<string> {
  const { transform } = minifyTemplates();
  if (typeof transform !== 'function') throw new Error('no transform');
  const result: unknown = await Reflect.apply(transform, undefined, [
    readFileSync(file, 'utf8'),
    `${process.cwd()}/${file}`,
  ]);
  return String(Reflect.get(Object(result), 'code'));
}

const shapesIn = (code: string): string[] => code.match(/<(?:circle|path|rect)\b[^>]*>/g) ?? [];

describe('minifyTemplates', () => {
  it.each(['icons', 'later-icons'])(
    'should leave each shape of %s closed: one within another is not drawn',
    async (name) => {
      const file = `src/styles/${name}.ts`;
      const code = await built(file);
      expect(shapesIn(code)).toHaveLength(shapesIn(readFileSync(file, 'utf8')).length);
      expect(shapesIn(code).filter((shape) => !shape.endsWith('/>'))).toEqual([]);
    },
  );

  it('should take out the white space between the lines of a template', async () => {
    const code = await built('src/elements/panel/panel-states.ts');
    expect(code).not.toMatch(/>\n +</);
  });
});
