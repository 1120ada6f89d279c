/**
 * The size of text that the reader has set in the browser, as a length for all sizes to follow:
 * `rem` is the page's, and a keyword such as `medium` cannot be multiplied.
 */
import { css } from 'lit';

/** Within the panel's own important rule, whatever a rule of the page says about the element. */
export const readerSizeStyles = css`
  :host {
    font: medium serif !important;
    --_redress-reader: 1em;
  }
`;

let isKnown: boolean | undefined;

/**
 * Where custom properties have no types (Firefox 126 and 127), and in other documents than that of
 * this module, which have types of their own, text stays at 16 pixels.
 */
export function followReaderSize(root: Node): void {
  isKnown ??= register();
  const { styleSheet } = readerSizeStyles;
  const isOfThisDocument = root instanceof ShadowRoot && root.ownerDocument === document;
  if (isKnown && styleSheet && isOfThisDocument) root.adoptedStyleSheets.push(styleSheet);
}

function register(): boolean {
  try {
    CSS.registerProperty({
      name: '--_redress-reader',
      syntax: '<length>',
      inherits: false,
      initialValue: '16px',
    });
    return true;
  } catch (error) {
    // Another copy of Redress has done it.
    return error instanceof DOMException && error.name === 'InvalidModificationError';
  }
}
