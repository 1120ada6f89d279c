/**
 * The files of the folder `types`: what frameworks and editors know of the elements, all from the
 * manifest. Writes nothing.
 */
import { readFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { inProject } from '../project.mjs';
import { cssData, htmlData, webTypes } from './editor-files.mjs';
import { elementsIn } from './elements.mjs';
import { elementsFile } from './elements-file.mjs';
import { reactFile, solidFile, svelteFile, vueFile } from './framework-files.mjs';

const origin = '// Written by `npm run manifest` from custom-elements.json.\n';

/** @param {unknown} data */
const json = (data) => JSON.stringify(data, null, 2);

/**
 * @param {string} manifest the text of custom-elements.json
 * @returns {Promise<Map<string, string>>} the text of each file by its path in the project
 */
export async function generateTypes(manifest) {
  const elements = elementsIn(manifest);
  const description = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const texts = {
    'types/elements.d.ts': origin + elementsFile(elements),
    'types/react.d.ts': origin + reactFile(elements),
    'types/solid.d.ts': origin + solidFile(elements),
    'types/svelte.d.ts': origin + svelteFile(elements),
    'types/vue.d.ts': origin + vueFile(elements),
    'types/vscode.html-custom-data.json': json(htmlData(elements)),
    'types/vscode.css-custom-data.json': json(cssData(elements)),
    'types/web-types.json': json(webTypes(elements, description)),
  };
  const { printWidth, singleQuote } = JSON.parse(
    await readFile(inProject('.oxfmtrc.json'), 'utf8'),
  );
  const formatted = Object.entries(texts).map(async ([path, text]) => {
    const { code, errors } = await format(path, text, { printWidth, singleQuote });
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    return /** @type {const} */ ([path, code]);
  });
  return new Map(await Promise.all(formatted));
}
