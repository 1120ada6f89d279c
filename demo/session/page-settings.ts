/** Makes the page itself follow the settings: language, direction, theme, width, address, links. */
import { writeTexts } from '../dom/page-text.js';
import { demoTextOf, textLocaleOf } from '../text/index.js';
import { writeSettings, type DemoSettings } from './demo-settings.js';

export function showSettings(settings: DemoSettings): void {
  const root = document.documentElement;
  const { locale, theme, width } = settings;
  root.lang = textLocaleOf(locale);
  root.dir = locale === 'ar' ? 'rtl' : 'ltr';
  root.dataset['theme'] = theme;
  root.dataset['width'] = width;
  writeTexts(document, demoTextOf(locale));
  keepInAddress(settings);
}

function keepInAddress(settings: DemoSettings): void {
  keepSearch(writeSettings(location.search, settings));
}

/** A link to the page, and those to the other pages, show what is shown now. */
export function keepSearch(search: string): void {
  if (search !== location.search) {
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
    link.search = search;
  }
}
