/** The package ships no types; this is the part of it that is used. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector';
  export type ScriptCov = Profiler.ScriptCoverage;
  export function mergeScriptCovs(scripts: readonly ScriptCov[]): ScriptCov | undefined;
}
