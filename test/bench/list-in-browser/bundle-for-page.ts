/** One classic script of a page's sources and their dependencies, as built for customers. */
import { build, type Rolldown } from 'vite';
import { minifyTemplates } from '../../../scripts/lib/minify-templates.mjs';
import { inProject, projectRoot } from '../../../scripts/lib/project.mjs';

/** Bundles in memory; writes nothing. */
export async function bundleForPage(entry: string): Promise<string> {
  const results = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    plugins: [minifyTemplates()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: inProject(entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [results].flat() as Rolldown.RolldownOutput[];
  const script = output?.output.find((file) => file.type === 'chunk');
  if (!script) throw new Error(`Nothing was built from ${entry}`);
  return script.code;
}
