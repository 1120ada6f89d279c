/** A page's own copy of Lit, beside that of the embed. */
import { html, render } from 'lit';

render(html`<p>The page's own</p>`, document.body.appendChild(document.createElement('footer')));
