/** The page: the adapter first, then the element that asks it. */
import './register.js';
import 'redress/define/flow';
