/**
 * Where the package's names lead: `redress/define` by the `exports` of package.json to a file of the
 * build, and from there to the source it is built of. Works in Node and in browsers.
 */
export type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Whether a name means a module that can be run, and not types or data alone. */
export function isModule(name: string, exports: Exports): boolean {
  const target = exports[name];
  return (
    !name.endsWith('.json') && (typeof target === 'string' || target?.['default'] !== undefined)
  );
}

/** The file of the build that a name means. @throws when the package has no such export */
export function builtFileOf(specifier: string, exports: Exports): string {
  const subpath = specifier.replace(/^redress(?=\/|$)/, '.');
  const exact = exports[subpath];
  if (exact !== undefined) return targetOf(exact);
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    const star = subpath.slice(before.length, subpath.length - after.length);
    return targetOf(target).replaceAll('*', star);
  }
  throw new Error(`package.json exports no "${subpath}"`);
}

/** The source of a file of the build; files that are not built are their own source. */
export function sourceOfBuilt(file: string): string {
  return file
    .replace(/^\.\//, '')
    .replace(/^dist\//, 'src/')
    .replace(/^(src\/.*?)(\.d\.ts|\.js)$/, '$1.ts');
}

/** `src/define/all.ts` for `redress/define`. */
export function sourceOf(specifier: string, exports: Exports): string {
  return sourceOfBuilt(builtFileOf(specifier, exports));
}

/** Replaces every imported name of the package in a script by the address of its source. */
export function withSources(
  script: string,
  exports: Exports,
  addressOf: (source: string) => string,
): string {
  return script.replaceAll(
    /(\bfrom |\bimport |\bimport\()'(redress(?:\/[^']*)?)'/g,
    (_, before: string, specifier: string) =>
      `${before}'${addressOf(sourceOf(specifier, exports))}'`,
  );
}

function targetOf(target: string | Readonly<Record<string, string>>): string {
  const file = typeof target === 'string' ? target : target['default'];
  if (file === undefined) throw new Error('An export without a default condition');
  return file;
}
