/** The half of the store that writes, at once, for all stores of this page. */
import { WritingHalf } from '../store/index.js';
import { offerWritingHalf } from './writing-half.js';

export function bringWritingHalf(): void {
  offerWritingHalf(WritingHalf);
}
