/**
 * What the panels that are loaded after the first one share beyond `sharedStyles`. Apart, so that it
 * comes in their file.
 */
import { actionStyles } from './actions.js';
import { amountStyles } from './amounts.js';
import { detailLayoutStyles } from './detail-layout.js';

/** In the order of the cascade. */
export const laterStyles = [detailLayoutStyles, amountStyles, actionStyles];
