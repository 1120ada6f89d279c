/**
 * The snippet that an editor pastes, and what content management systems leave of it: a test in Node
 * sanitises it, one in browsers mounts what is left.
 */
export const SNIPPET = `<div class="wide" data-redress="" data-adapter="demo" data-locale="en" data-sign-in-url="/login" data-support-url="/help" data-support-phone="+1 800 555 0100">
<p>Something wrong on your bill? <a href="/help">Tell us</a></p>
</div>`;

/** The sanitisers drop what is not theirs: here a style, a handler and a tag of our own. */
export const PASTED = `${SNIPPET.replace(
  'class="wide"',
  'class="wide" style="color:red" onclick="alert(1)"',
)}<redress-flow adapter="demo"></redress-flow><script src="https://evil.example/x.js"></script>`;

export interface Sanitised {
  readonly system: string;
  readonly html: string;
}

/** An empty value is none to some. */
const SHORTENED = SNIPPET.replace('data-redress=""', 'data-redress');

/** As the tests in Node have found it. */
export const SANITISED: readonly Sanitised[] = [
  { system: 'WordPress (kses)', html: SHORTENED },
  { system: 'Drupal (filter_html)', html: SHORTENED.replace(' class="wide"', '') },
  {
    system: 'DOMPurify, as it comes',
    html: SNIPPET,
  },
];
