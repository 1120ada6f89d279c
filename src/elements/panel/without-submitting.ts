/**
 * For a form and for its button alike: nothing is ever submitted to the page (E10). A frame that is
 * sandboxed without `allow-forms` does not even say that a form was submitted, but its button is
 * clicked there too, also by Enter (E11).
 */
export function withoutSubmitting(act: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}
