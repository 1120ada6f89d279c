/** A page on which settings are tried, and the snippet for them is copied. */
import { mountDrawer } from '../controls/drawer.js';
import { displayGroups } from '../controls/settings-groups.js';
import { readSettings } from '../session/demo-settings.js';
import { PageDisplay } from '../session/page-display.js';
import { showSettings } from '../session/page-settings.js';
import { mountPlayground } from './mount-playground.js';

const display = new PageDisplay(readSettings(location.search));
mountDrawer(display, displayGroups(display), () => {
  const { width } = display.settings;
  return width === 'full' ? '' : `${width} px`;
});
display.subscribe(() => showSettings(display.settings));
showSettings(display.settings);
mountPlayground({ display, previewPage: './playground/preview.html' });
