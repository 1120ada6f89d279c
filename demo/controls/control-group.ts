/** A part of the drawer: built once, and brought up to date whenever something has changed. */
export interface ControlGroup {
  readonly element: HTMLElement;
  show(): void;
}
