/** Says why a file was not taken, with the limit it passed or the extension that it should have. */
import type { EvidenceProblem } from '../../../domain/index.js';
import type { Formatters } from '../../../i18n/index.js';
import type { PanelContext } from '../../panel/panel-context.js';

export function evidenceProblemText(
  { t, f }: PanelContext,
  problem: EvidenceProblem,
  limit = 0,
  extension = '',
): string {
  const { problems } = t.evidence;
  switch (problem) {
    case 'too-many-files':
      return problems[problem](limit, f.number(limit));
    case 'file-too-large':
    case 'total-too-large':
      return problems[problem](sizeLimitText(f, limit));
    case 'content-mismatch':
      return extension === '' ? problems[problem] : problems.misnamed(extension);
    default:
      return problems[problem];
  }
}

const MEBIBYTE = 1024 ** 2;

/** A round limit of programmers is said in round numbers: 10 MB, not 10.5 MB. */
export function sizeLimitText(f: Formatters, bytes: number): string {
  return f.fileSize(bytes % MEBIBYTE === 0 ? (bytes / MEBIBYTE) * 1_000_000 : bytes);
}
