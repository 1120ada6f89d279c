/** The cursor of the next page out of a `Link` header (RFC 8288), for servers that page by it. */

const LINK = /<([^>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;

export function linkCursor(link: string | undefined): string | undefined {
  for (const [, target = '', parameters = ''] of (link ?? '').matchAll(LINK)) {
    const rel = REL.exec(parameters);
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return cursorOf(target);
  }
  return undefined;
}

/** Only the parameter is taken: wherever the link leads, the next request goes to our endpoint (S6). */
function cursorOf(target: string): string | undefined {
  const query = target.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return new URLSearchParams(query).get('cursor') || undefined;
}
