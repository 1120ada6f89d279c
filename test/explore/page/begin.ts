/** The first script of every explored page. */
import { stayOnPage } from './stay-on-page.js';

stayOnPage(window);
