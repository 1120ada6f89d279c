/** Packages which ship no types; only the parts of them that are used. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector';
  export type ScriptCov = Profiler.ScriptCoverage;
  export function mergeScriptCovs(scripts: readonly ScriptCov[]): ScriptCov | undefined;
}

declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Manifest } from '../../scripts/lib/manifest.mjs';
  export function cli(options: {
    argv: string[];
    cwd: string;
    noWrite: boolean;
  }): Promise<Manifest>;
}
