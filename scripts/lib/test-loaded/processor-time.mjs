/** How much processor time a command has used. */
import { readStat } from '../process-list.mjs';

/** Linux counts in hundredths of a second there, on every machine. */
const ticksPerSecond = 100;

/**
 * Seconds that the descendants of this process have used which have ended, as the shell's `time` counts
 * them: without those whose parent did not wait for them, such as the page of WebKit.
 * @returns {{ user: number, system: number } | undefined} undefined where the system does not tell
 */
export function processorTime() {
  const [user, system] = readStat('self').slice(13, 15).map(Number);
  if (user === undefined || system === undefined) return undefined;
  return { user: user / ticksPerSecond, system: system / ticksPerSecond };
}
