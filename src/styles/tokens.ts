/**
 * The look's values, and the only place where a colour is named.
 *
 * Public tokens are custom properties `--redress-*`, which a host sets on the element or on any
 * ancestor (`:root`). Each is read once, into a private twin `--_*` with the default; the other
 * sheets read the twins alone. A default colour has two sides, `light-dark(light, dark)`, chosen
 * by the `color-scheme` of the page or by the `theme` attribute (see base.ts).
 *
 * Contrast of the pairs in contrast.ts is computed from this text by a test: a value that is
 * too weak in either theme fails.
 */
import { css } from 'lit';

export const tokenStyles = css`
  :host {
    /* Links, primary buttons, selection. Text on surface: at least 4.5:1. */
    --_accent: var(--redress-accent, light-dark(#2450b8, #9dbcff));
    /* Text and icons on the accent. */
    --_accent-contrast: var(--redress-accent-contrast, light-dark(#ffffff, #0b1633));

    /* Text. */
    --_text: var(--redress-text, light-dark(#171b24, #eceff4));
    /* Secondary text: hints, labels of facts, times. */
    --_text-muted: var(--redress-text-muted, light-dark(#565e6e, #a5aebd));

    /* Ground of a panel. */
    --_surface: var(--redress-surface, light-dark(#ffffff, #15181d));
    /* What lies above a panel: dialogs, menus, the bar at a panel's foot, form controls. */
    --_surface-raised: var(--redress-surface-raised, light-dark(#ffffff, #1c2027));
    /* What lies below: table heads, wells, drop zones. */
    --_surface-sunken: var(--redress-surface-sunken, light-dark(#f5f6f9, #101317));

    /* Hairlines that only group. */
    --_border: var(--redress-border, light-dark(#e1e4ea, #2d333d));
    /* Edges that show what can be used: inputs, checkboxes. At least 3:1. */
    --_border-strong: var(--redress-border-strong, light-dark(#848c9c, #7a8496));

    /* Outer colour of the focus ring; its inner colour is the surface. At least 3:1. */
    --_focus: var(--redress-focus, light-dark(#2f6bff, #a9c6ff));

    /* Decided in the customer's favour; sent; done. */
    --_positive: var(--redress-positive, light-dark(#136c3d, #74d6a0));
    /* Something is asked of the customer, or is not certain. */
    --_warning: var(--redress-warning, light-dark(#9a4f00, #f2b866));
    /* Errors, refusals, destructive actions. */
    --_negative: var(--redress-negative, light-dark(#b42318, #ff9d92));
    /* Neutral news: under review, explanations. */
    --_info: var(--redress-info, light-dark(#1b5d9c, #8fc4f7));

    /* Corner of panels; controls and badges take a part of it. */
    --_radius: var(--redress-radius, 12px);
    /* All distances are multiples of it. */
    --_space: var(--redress-space, 4px);

    --_font-family: var(
      --redress-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    /* Size of running text: every other size is a multiple of it. reader-size.ts finds the default. */
    --_font-size: var(--redress-font-size, var(--_redress-reader, 16px));
    --_line-height: var(--redress-line-height, 1.5);

    /* Under panels; dialogs and menus take a deeper one. */
    --_shadow: var(
      --redress-shadow,
      0 1px 2px light-dark(rgb(20 26 40 / 0.05), rgb(0 0 0 / 0.4)),
      0 6px 24px -8px light-dark(rgb(20 26 40 / 0.1), rgb(0 0 0 / 0.5))
    );
  }

  /* Derived: not for the host to set. */
  :host {
    --_accent-soft: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_positive-soft: color-mix(in srgb, var(--_positive) 9%, var(--_surface));
    --_warning-soft: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
    --_negative-soft: color-mix(in srgb, var(--_negative) 8%, var(--_surface));
    --_info-soft: color-mix(in srgb, var(--_info) 8%, var(--_surface));
    --_neutral-soft: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    --_hover: color-mix(in srgb, var(--_text) 4%, transparent);
    --_accent-hover: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    --_negative-hover: color-mix(in srgb, var(--_negative) 88%, var(--_text));

    --_radius-control: calc(var(--_radius) * 0.667);
    --_radius-small: calc(var(--_radius) * 0.5);
    --_shadow-deep:
      0 2px 6px light-dark(rgb(20 26 40 / 0.08), rgb(0 0 0 / 0.5)),
      0 18px 48px -12px light-dark(rgb(20 26 40 / 0.28), rgb(0 0 0 / 0.7));

    --_text-xs: calc(var(--_font-size) * 0.8125);
    --_text-s: calc(var(--_font-size) * 0.875);
    --_text-l: calc(var(--_font-size) * 1.125);
    --_text-xl: calc(var(--_font-size) * 1.375);
    --_text-2xl: calc(var(--_font-size) * 1.75);

    /* Smallest height of a control, and of anything that can be pressed. */
    --_control: calc(var(--_font-size) * 2.5);
    --_target: 24px;
    /* Height kept free when focus scrolls to something above the bar at a panel's foot, until measured. */
    --_bar: calc(var(--_font-size) * 5);
    --_duration: 140ms;
  }

  @media (pointer: coarse) {
    :host {
      --_control: max(44px, calc(var(--_font-size) * 2.75));
      --_target: 44px;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_border: var(--_border-strong);
      --_border-strong: var(--_text);
      --_text-muted: var(--_text);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }

  /* The user's own colours win; what is painted by a background alone must still be seen. */
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_accent-contrast: HighlightText;
      --_text: CanvasText;
      --_text-muted: CanvasText;
      --_surface: Canvas;
      --_surface-raised: Canvas;
      --_surface-sunken: Canvas;
      --_border: CanvasText;
      --_border-strong: ButtonBorder;
      --_focus: Highlight;
      --_positive: CanvasText;
      --_warning: CanvasText;
      --_negative: CanvasText;
      --_info: CanvasText;
    }
  }
`;
