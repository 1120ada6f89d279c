/** A page that runs the rules of the kit against an adapter, and shows the report as it comes. */
import { displayGroups } from '../controls/settings-groups.js';
import { mountDrawer } from '../controls/drawer.js';
import { readSettings } from '../session/demo-settings.js';
import { PageDisplay } from '../session/page-display.js';
import { showSettings } from '../session/page-settings.js';
import { giveToConsole } from './console-access.js';
import { mountCheck } from './mount-check.js';

const display = new PageDisplay(readSettings(location.search));
mountDrawer(display, displayGroups(display), () => {
  const { width } = display.settings;
  return width === 'full' ? '' : `${width} px`;
});
display.subscribe(() => showSettings(display.settings));
showSettings(display.settings);
mountCheck(display);
giveToConsole();
