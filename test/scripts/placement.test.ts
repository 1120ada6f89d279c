import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserTestFiles, inEveryEngine, ownPages, pageOf, runsIn } from '../runner/placement.mjs';

const files = globSync(browserTestFiles);

describe('placement of browser tests', () => {
  it('names only files that exist as running in every engine', () => {
    for (const glob of inEveryEngine) expect(globSync(glob), glob).not.toEqual([]);
  });

  it('names only folders that exist as having a page of their own', () => {
    for (const folder of ownPages) expect(files.map(pageOf)).toContain(folder);
  });

  it('runs every browser test in Chromium', () => {
    expect(files.filter((file) => !runsIn(file, 'chromium'))).toEqual([]);
  });

  it('runs the journeys in every engine', () => {
    const journey = 'test/journeys/whole-journey.test.ts';
    expect(runsIn(journey, 'firefox') && runsIn(journey, 'webkit')).toBe(true);
    expect(runsIn('test/elements/call-activity/account.test.ts', 'firefox')).toBe(false);
  });

  it('puts the files of a top folder on one page', () => {
    expect(pageOf('test/elements/evidence/previews.test.ts')).toBe('test/elements');
    expect(pageOf('test/elements/manifest/manifest.test.ts')).toBe('test/elements/manifest');
  });
});
