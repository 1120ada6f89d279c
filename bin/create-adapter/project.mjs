/** The project around a copied adapter: what its folder has beside the adapter itself. */

/** What runs with Node 20.19, the oldest that Redress is for. A test compares them with our own. */
export const DEVELOPMENT = {
  typescript: '^7.0.2',
  vite: '^8.3.8',
  vitest: '^4.1.12',
};

/** What npm takes for a name. @param {string} folder */
const nameOf = (folder) =>
  folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|-+$/g, '') || 'my-billing';

/** @param {string} name of the folder @param {string} version of Redress */
const packageOf = (name, version) => ({
  name: nameOf(name),
  private: true,
  type: 'module',
  scripts: {
    start: 'vite',
    test: 'vitest run',
    build: 'tsc && vite build',
  },
  dependencies: { redress: `^${version}` },
  devDependencies: DEVELOPMENT,
});

const compiler = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['*.ts'],
};

/** By file. @param {string} name of the folder @param {string} version of Redress @returns {Record<string, string>} */
export const projectFiles = (name, version) => ({
  'package.json': `${JSON.stringify(packageOf(name, version), null, 2)}\n`,
  'tsconfig.json': `${JSON.stringify(compiler, null, 2)}\n`,
  'vite.config.ts': `/** Vitest would look for one in the folders above. */
export default {};
`,
  '.gitignore': 'dist/\nnode_modules/\n',
});
