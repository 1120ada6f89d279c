import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, proofPage, verifyCommand } from '../../../src/domain/proof/index.js';

const record = canonicalJson({
  reference: 'RD-1001',
  details: 'id="record" </script><script>alert(1)</script> "é" ‘ü’ \n second line',
});
const hash = createHash('sha256').update(record).digest('hex');
const fileName = 'proof-RD-1001.html';

function page(overrides: Partial<Parameters<typeof proofPage>[0]> = {}): string {
  return proofPage({
    language: 'en',
    direction: 'ltr',
    title: 'Dispute <RD-1001>',
    lead: 'Made on 1 December.',
    sections: [{ title: 'Sent', facts: [['Details', '<img src=x onerror=alert(1)>']] }],
    hashName: 'SHA-256',
    verify: 'Run this:',
    verifyEnds: 'It prints the same.',
    fileName,
    record,
    hash,
    ...overrides,
  });
}

describe('proofPage', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-proof-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verified = (text: string): string => {
    writeFileSync(join(folder, fileName), text);
    const printed = execFileSync('sh', ['-c', verifyCommand(fileName)], { cwd: folder });
    return printed.toString().slice(0, 64);
  };

  it('is verified by the command that it names (F8)', () => {
    expect(page()).toContain(hash);
    expect(verified(page())).toBe(hash);
  });

  it('is verified with a byte order mark and other line ends too', () => {
    expect(verified(`\ufeff${page().replaceAll('\n', '\r\n')}`)).toBe(hash);
  });

  it('is not verified once a character of the record was changed (F8)', () => {
    expect(verified(page().replace('"RD-1001"}', '"RD-1002"}'))).not.toBe(hash);
    expect(verified(page().replace('second line', 'third line'))).not.toBe(hash);
  });

  it('holds no markup of a customer or a provider, and runs nothing', () => {
    const text = page();
    expect(text).not.toMatch(/<img|<script>/);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('Dispute &lt;RD-1001&gt;');
  });

  it('names the command that the documentation names', () => {
    expect(readFileSync('docs/findings.md', 'utf8')).toContain(verifyCommand('proof-RD-1001.html'));
  });
});
