/**
 * Writes down where a hung engine is: the native stacks of its busiest process, where gdb is installed.
 * They name functions of the engine; the page's own functions show as `??`.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findInPath } from '../../scripts/lib/browsers.mjs';
import { processorSecondsOf } from '../../scripts/lib/process-list.mjs';

const folder = '.cache';
const sampleTime = 500;
const limits = { timeout: 60_000, maxBuffer: 1e8 };
const commands = ['set pagination off', 'thread apply all -ascending backtrace 40'];

/** @param {number[]} pids */
async function busiestOf(pids) {
  const before = pids.map(processorSecondsOf);
  await wait(sampleTime);
  const used = pids.map((pid, nth) => processorSecondsOf(pid) - (before[nth] ?? 0));
  const most = Math.max(...used);
  return { pid: pids[used.indexOf(most)], percent: Math.round((most * 100_000) / sampleTime) };
}

/** @param {string} gdb @param {number} pid @returns {Promise<string>} */
function stacksOf(gdb, pid) {
  const args = [
    '-nx',
    '-batch',
    ...commands.flatMap((command) => ['-ex', command]),
    '-p',
    `${pid}`,
  ];
  return promisify(execFile)(gdb, args, { ...limits, killSignal: 'SIGKILL' }).then(
    ({ stdout }) => stdout,
    (error) => `${error.stdout}\n${error.message}`,
  );
}

/**
 * @param {string} engine @param {number[]} pids of the engine
 * @returns {Promise<string | undefined>} says where it is; undefined where it cannot be told
 */
export async function writeNativeStacks(engine, pids) {
  const gdb = findInPath('gdb');
  if (gdb === undefined || process.platform !== 'linux' || pids.length === 0) return undefined;
  const { pid, percent } = await busiestOf(pids);
  if (pid === undefined) return undefined;
  const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  const file = `${folder}/hung-page-${engine}-${pid}.txt`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await stacksOf(gdb, pid));
  return `${name} uses ${percent} % of a processor; its native stacks are in ${file}`;
}
