/**
 * Builds the custom elements manifest (https://custom-elements-manifest.open-wc.org) from the
 * sources: the registrations, and the documentation comments at each class. Writes nothing.
 */
import { inProject, projectRoot } from './project.mjs';

/**
 * @typedef {{ kind: string, name: string, privacy?: string }} Member
 * @typedef {{ name: string, description?: string }} Described
 * @typedef {{ kind: string, name: string, tagName?: string, customElement?: boolean, superclass?: { name: string }, summary?: string, members?: Member[], attributes?: Described[], cssParts?: Described[] }} Declaration
 * @typedef {{ kind: string, name: string, declaration?: { name: string, module?: string } }} Export
 * @typedef {{ path: string, declarations?: Declaration[], exports?: Export[] }} Module
 * @typedef {{ schemaVersion: string, readme: string, modules: Module[] }} Manifest
 */

const config = inProject('scripts/lib/manifest-analyzer.config.mjs');

/** @param {Member} member */
const isPublic = ({ name, privacy }) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';

/** @param {Module} module */
const concernsElements = ({ declarations = [], exports = [] }) =>
  declarations.some(({ customElement }) => customElement === true) ||
  exports.some(({ kind }) => kind === 'custom-element-definition');

/**
 * A class between an element and its base: the analyzer takes it for none itself, and the element
 * refers to it.
 * @param {Module[]} modules
 */
function extendedIn(modules) {
  const names = modules.flatMap(({ declarations = [] }) =>
    declarations.map(({ superclass }) => superclass?.name),
  );
  /** @param {Module} module */
  return ({ declarations = [] }) => declarations.some(({ name }) => names.includes(name));
}

/** Where the published package has what was read from `src`. @param {string} path */
const publishedPath = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** @param {unknown} value @returns {unknown} */
function withPublishedPaths(value) {
  if (Array.isArray(value)) return value.map(withPublishedPaths);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'path' || key === 'module') && typeof inner === 'string'
        ? publishedPath(inner.replace(/^\//, ''))
        : withPublishedPaths(inner),
    ]),
  );
}

/** @param {Module} module */
function withoutPrivateMembers(module) {
  return {
    ...module,
    declarations: (module.declarations ?? []).map((declaration) => ({
      ...declaration,
      ...(declaration.members && { members: declaration.members.filter(isPublic) }),
    })),
  };
}

/**
 * @param {string} [root] holds `src` and `package.json`: without the latter the analyzer looks for one forever
 * @returns {Promise<string>} the text of custom-elements.json
 */
export async function generateManifest(root = projectRoot) {
  const { cli } = await import('@custom-elements-manifest/analyzer/cli.js');
  const argv = ['analyze', '--config', config, '--quiet'];
  /** @type {Manifest} */
  const manifest = await cli({ argv, cwd: root, noWrite: true });
  const isExtended = extendedIn(manifest.modules);
  const modules = manifest.modules
    .filter((module) => concernsElements(module) || isExtended(module))
    .map(withoutPrivateMembers)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify(withPublishedPaths({ ...manifest, modules }), null, 2)}\n`;
}
