import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../scripts/lib/test-run/options.mjs';

const files = ['test/domain/money.test.ts', 'test/elements/flow.test.ts', 'test/domain/notes.md'];
const parse = (...args: string[]) => parseOptions(args, () => files);

describe('parseOptions', () => {
  it('should run everything without options', () => {
    expect(parse()).toEqual({
      complete: true,
      check: true,
      node: true,
      engines: ['chromium', 'firefox', 'webkit'],
    });
  });

  it('should run one part with --only', () => {
    expect(parse('--only', 'firefox')).toEqual({
      complete: false,
      check: false,
      node: false,
      engines: ['firefox'],
    });
    expect(parse('--only', 'check')).toMatchObject({ check: true, node: false, engines: [] });
  });

  it('should send each file of --files to where it runs', () => {
    const options = parse('--files', 'test/**');
    expect(options.nodeFiles).toEqual(['test/domain/money.test.ts']);
    expect(options.browserFiles).toEqual(['test/elements/flow.test.ts']);
    expect(options).toMatchObject({ complete: false, check: false, node: true });
  });

  it('should start no browser for files that run in Node, and the other way round', () => {
    const inNode = parseOptions(['--files', 'x'], () => ['test/domain/money.test.ts']);
    expect(inNode).toMatchObject({ node: true, engines: [] });
    const inBrowsers = parseOptions(['--files', 'x'], () => ['test/a11y/flow.test.ts']);
    expect(inBrowsers).toMatchObject({ node: false });
  });

  it('runs what a change affects in Node and in Chromium only', () => {
    const options = parseOptions(['--changed', '--base', 'v1'], undefined, (base) => ({
      files: base === 'v1' ? ['test/domain/money.test.ts', 'test/a11y/flow.test.ts'] : [],
      leftOut: 3,
    }));
    expect(options).toEqual({
      complete: false,
      check: false,
      node: true,
      engines: ['chromium'],
      nodeFiles: ['test/domain/money.test.ts'],
      browserFiles: ['test/a11y/flow.test.ts'],
      leftOut: 3,
    });
  });

  it('runs the static checks when a change affects no test', () => {
    const options = parseOptions(['--changed'], undefined, () => ({ files: [], leftOut: 0 }));
    expect(options).toMatchObject({ check: true, node: false, engines: [] });
  });

  it('should refuse what would run nothing', () => {
    expect(() => parse('--only', 'safari')).toThrow('must be one of');
    expect(() => parseOptions(['--files', 'nowhere/**'], () => [])).toThrow('no test file matches');
    expect(() => parse('--changed', '--files', 'x')).toThrow('give one of them');
    expect(() => parse('--base', 'main')).toThrow('--changed');
    expect(() => parse('--unknown')).toThrow();
  });
});
