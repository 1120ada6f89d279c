/**
 * Reads what the browser gives a document or an element, past named elements of the page:
 * `<img name="createElement">` hides `document.createElement`, and `<input name="closest">` hides
 * `closest` of its form (S2). A named element can neither hide a prototype nor change it.
 *
 * @returns the property; a method bound to its object
 */
export function native<T extends object, Name extends keyof T>(owner: T, name: Name): T[Name] {
  const value: unknown = Reflect.get(Object.getPrototypeOf(owner) as object, name, owner);
  return (typeof value === 'function' ? value.bind(owner) : value) as T[Name];
}
