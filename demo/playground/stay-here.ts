/** A link in the preview leads to a page of a host that is not there: it is not followed. */
export function stayHere(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    // Files that the page itself has made are saved, and numbers are called.
    if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
  });
}
