/**
 * A command that runs in two processes. The user starts the outer one with any Node, and it installs
 * what is missing; the inner one needs the packages and the tools' Node. When either of them ends, in
 * whatever way, the other one ends everything that is left.
 */
import { endEverything, exit, isEnding, onEnding, ProcessFamily } from './processes.mjs';
import { inProject, projectRoot, toolNode } from './project.mjs';

/** Longer than the inner process needs to end its own processes. */
const grace = 30_000;

/**
 * The outer process: runs a script of the project as the inner one, and exits as that does.
 * @param {string} script @param {readonly string[]} args
 * @param {() => void} [onKilled] called when the inner process could not report its end itself
 */
export async function runInnerProcess(script, args, onKilled = () => {}) {
  const family = new ProcessFamily({ grace });
  const inner = family.spawn(toolNode(), [inProject(script), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = family.exitOf(inner);
  const tell = () => {
    if (inner.exitCode === null) onKilled();
  };
  onEnding(tell);
  const { code } = await exited;
  if (isEnding()) return;
  await family.end();
  tell();
  await exit(code ?? 1);
}

/** The inner process ends everything when the outer one is gone, and when it crashes itself. */
export function endWithOuterProcess() {
  process.once('disconnect', () => void endEverything('the command was killed', 1));
  // To hear of it is no reason to go on.
  process.channel?.unref();
  process.on('uncaughtException', (error) => {
    // Such as that nobody reads the output any longer.
    if (isEnding()) process.exit(1);
    console.error(error);
    void endEverything('an error in the command itself', 1);
  });
}
