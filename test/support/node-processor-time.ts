/** Loaded by vitest before every test file: notes down the processor time that the file takes. */
import { afterAll, expect } from 'vitest';
import { noteProcessorTime } from '../../scripts/lib/test-run/dearest-files.mjs';

const before = process.cpuUsage();

afterAll(() => {
  const { user, system } = process.cpuUsage(before);
  const { testPath } = expect.getState();
  if (testPath !== undefined) noteProcessorTime('node', testPath, (user + system) / 1_000_000);
});
