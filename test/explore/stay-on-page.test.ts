import { describe, expect, it } from 'vitest';
import { isLeaving } from './page/stay-on-page.js';

const here = { origin: 'http://shop.example', pathname: '/panels.html' };
const link = (href: string, more: { target?: string; download?: string } = {}) => ({
  href,
  target: '',
  download: '',
  ...more,
});

describe('isLeaving', () => {
  it('keeps to parts of the page, and to other settings of it', () => {
    expect(isLeaving(link('http://shop.example/panels.html#calls'), here)).toBe(false);
    expect(isLeaving(link('http://shop.example/panels.html?locale=fr'), here)).toBe(false);
  });

  it.each([
    'tel:+18005550100',
    'mailto:help@shop.example',
    'sms:+18005550100',
    'javascript:void 0',
  ])('leaves with %s', (href) => {
    expect(isLeaving(link(href), here)).toBe(true);
  });

  it('leaves with other sites, pages and tabs', () => {
    expect(isLeaving(link('https://elsewhere.example/panels.html'), here)).toBe(true);
    expect(isLeaving(link('http://shop.example/index.html'), here)).toBe(true);
    expect(isLeaving(link('http://shop.example/panels.html', { target: '_blank' }), here)).toBe(
      true,
    );
  });

  it('stays when the page saves a file of its own', () => {
    const file = link('blob:http://shop.example/1', { download: 'calls.csv' });
    expect(isLeaving(file, here)).toBe(false);
    expect(isLeaving(link('http://shop.example/a.csv', { download: 'a.csv' }), here)).toBe(true);
  });
});
