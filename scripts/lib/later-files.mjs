/**
 * Lets the built files of the embed load one another by `loadFile` (src/embed/load-file.ts), which
 * knows the page's nonce and checks what arrives, in the place of each `import()`.
 */

/** @typedef {{ name: string, code: string }} BuiltFile */

const IMPORT = /\bimport\((["'`])\.\/(?:chunks\/)?([\w-]+\.mjs)\1\)/g;
/** As the minifier writes it. */
const STATIC = /(?:^|[;}\n])(?:import|export)(?:[^;"'`()]*?\bfrom)?\s*["'`]([^"'`]+)["'`]/g;
const EXPORTED = /([\w$]+) as loadFile\b/;
const OWN_NAME = 'loadFile__';

/** @param {string} code */
const namesIn = (code) => [...code.matchAll(IMPORT)].map(([, , name]) => `chunks/${name}`);

/**
 * @param {BuiltFile[]} files the module first
 * @param {(code: string) => string} integrityOf
 * @returns {BuiltFile[]}
 */
export function withLaterFiles(files, integrityOf) {
  /** @type {Map<string, BuiltFile>} */
  const done = new Map();

  /** A file has to be finished before its hash can stand in another one. @param {string} name @returns {BuiltFile} */
  const finish = (name) => {
    const known = done.get(name);
    if (known) return known;
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`${name} is imported, but was not built`);
    const others = [...file.code.matchAll(STATIC)].map(([, found = '']) => found);
    const unchecked = others.filter((found) => found !== '../redress.mjs');
    if (unchecked.length > 0)
      throw new Error(
        `${name} imports ${unchecked.join()}, which nothing checks: see own-copies.mjs`,
      );
    const later = namesIn(file.code);
    const isModule = file === files[0];
    const [, exported] = EXPORTED.exec(file.code) ?? [];
    if (isModule && !exported) throw new Error('The module does not export loadFile');
    const loader = isModule ? exported : OWN_NAME;
    const code = file.code.replace(IMPORT, (_, _quote, chunk) => {
      const path = `chunks/${chunk}`;
      return `${loader}("./${path}","${integrityOf(finish(path).code)}")`;
    });
    const needsLoader = !isModule && later.length > 0;
    const head = needsLoader ? `import{loadFile as ${OWN_NAME}}from"../redress.mjs";` : '';
    const finished = { name, code: head + code };
    done.set(name, finished);
    return finished;
  };

  return files.map(({ name }) => finish(name));
}
