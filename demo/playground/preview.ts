/**
 * The page in the frame: a host with what the snippet says. Its settings come behind the hash of its
 * own address, so that a change loads nothing anew.
 */
import '../../src/define/all.js';
import { requireElement } from '../dom/require-element.js';
import { readPreview } from './preview-address.js';
import { PreviewView } from './preview-view.js';
import { stayHere } from './stay-here.js';

const view = new PreviewView(requireElement('#preview', HTMLElement));
const show = (): void => view.show(readPreview(location.hash));
addEventListener('hashchange', show);
stayHere(document);
show();
