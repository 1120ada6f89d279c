/** Lists the processes of this machine, as far as this user may see them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * `environment` is empty where it cannot be read.
 * @typedef {{ pid: number, parent: number, group: number, environment: string }} ListedProcess
 */

/** @param {string} file */
function readIfPossible(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * What follows the name in `/proc/PID/stat`; the name may contain anything, also brackets.
 * @param {string | number} pid
 * @returns {string[]} beginning with the third field, the state; empty when the process has ended
 */
export function readStat(pid) {
  const stat = readIfPossible(`/proc/${pid}/stat`);
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Linux counts in ticks of this many to the second, on every machine that Node runs on. */
const ticksPerSecond = 100;

/**
 * User and system time of a process and of those children of it that have ended. Zero when it has
 * ended itself, and elsewhere than on Linux.
 * @param {number} pid
 */
export function processorSecondsOf(pid) {
  const ticks = readStat(pid).slice(11, 15).map(Number);
  return ticks.reduce((sum, some) => sum + some, 0) / ticksPerSecond;
}

/** Ended, and only not yet noticed by its parent. @param {string} [state] */
const hasEnded = (state = 'X') => /^[ZX]/.test(state);

/** @returns {ListedProcess[]} */
function listFromProc() {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    const [state, parent, group] = readStat(pid);
    if (hasEnded(state)) return [];
    const environment = readIfPossible(`/proc/${pid}/environ`);
    return { pid: Number(pid), parent: Number(parent), group: Number(group), environment };
  });
}

/** @returns {ListedProcess[]} */
export function listByPs() {
  const columns = ['pid', 'ppid', 'pgid', 'state', 'command'].flatMap((name) => ['-o', `${name}=`]);
  // On macOS the command is followed by the environment then.
  const more = process.platform === 'darwin' ? ['-E'] : [];
  const { stdout } = spawnSync('ps', ['-A', '-ww', ...more, ...columns], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [pid, parent, group, state, ...command] = line.trim().split(/\s+/);
    if (!pid || hasEnded(state)) return [];
    const environment = command.join(' ');
    return { pid: Number(pid), parent: Number(parent), group: Number(group), environment };
  });
}

/** Without those that have ended. */
export const listProcesses = process.platform === 'linux' ? listFromProc : listByPs;
