/**
 * Runs first in every page that is explored. A link that leaves the page would end the run, or lead
 * it somewhere else: those to telephones and mail programs, to other sites, tabs and pages.
 */
export function stayOnPage(page: Window): void {
  page.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((target): target is HTMLAnchorElement => {
        const { localName, href } = target as Partial<HTMLAnchorElement>;
        return localName === 'a' && href !== undefined && href !== '';
      });
      if (link && isLeaving(link, page.location)) event.preventDefault();
    },
    true,
  );
}

/** What the page has made itself is saved, and the page stays. */
export function isLeaving(
  { href, target, download }: Pick<HTMLAnchorElement, 'href' | 'target' | 'download'>,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
): boolean {
  if (target !== '' && target !== '_self') return true;
  if (download !== '') return !/^(blob|data):/.test(href);
  const leads = new URL(href);
  return leads.origin !== origin || leads.pathname !== pathname;
}
