/**
 * Whether the snippet survives what content management systems do to it. Their own code is PHP, so
 * their documented allow-lists are given to well-kept sanitisers here:
 * - WordPress, `wp_kses_post`: https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/
 *   (div with class, id and `data-*`; p; a with href);
 * - Drupal, "Limit allowed HTML tags" with `<div data-*> <p> <a href>`:
 *   https://www.drupal.org/docs/8/core/modules/filter.
 */
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { PASTED, SANITISED, SNIPPET } from '../support/sanitised-snippets.js';

const WORDPRESS: sanitizeHtml.IOptions = {
  allowedTags: ['a', 'div', 'em', 'p', 'span', 'strong'],
  allowedAttributes: { '*': ['class', 'id', 'data-*'], a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
};

const DRUPAL: sanitizeHtml.IOptions = {
  allowedTags: ['a', 'div', 'em', 'p', 'strong'],
  allowedAttributes: { div: ['data-*'], a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
};

const leftOf = (system: string): string | undefined =>
  SANITISED.find((entry) => entry.system === system)?.html;

describe('the snippet of docs/embedding.md', () => {
  it.each<[string, sanitizeHtml.IOptions]>([
    ['WordPress (kses)', WORDPRESS],
    ['Drupal (filter_html)', DRUPAL],
  ])('should survive %s (E4)', (system, options) => {
    expect(sanitizeHtml(PASTED, options)).toBe(leftOf(system));
  });

  it('should have no attribute that such a filter would not let through (E3)', () => {
    const names = [...SNIPPET.matchAll(/\s(data-[^=\s]*)=/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(name).toMatch(/^data-[a-z]+(-[a-z]+)*$/);
  });
});
