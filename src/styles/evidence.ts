/**
 * Files as evidence: choosing, progress, what was refused.
 *
 *   <div class="dropzone" data-over>                        data-over while a file is dragged above it
 *     <span class="dropzone__icon">${uploadIcon()}</span>
 *     <label class="dropzone__action button" for="file">Choose files</label>
 *     <input class="dropzone__input visually-hidden" type="file" id="file" multiple />
 *     <p class="dropzone__text">or drop them here</p>
 *     <p class="dropzone__hint">PDF, JPEG or PNG, up to 10 MB each</p>
 *   </div>
 *   The input comes before the label in the source, so that its focus can be drawn on the label.
 *
 *   <ul class="files" role="list">
 *     <li class="file file--failed">                        --failed, --done
 *       <span class="file__thumb">${fileIcon()} or <img alt="" /></span>
 *       <div class="file__body">
 *         <p class="file__name"><bdi>…</bdi></p>
 *         <p class="file__meta">PDF · 312 kB</p>  <p class="file__error">…</p>
 *         <progress class="progress" max="100" value="40">40 %</progress>
 *       </div>
 *       <div class="file__actions"><button class="icon-button icon-button--small">…</button></div>
 *     </li>
 *   </ul>
 */
import { css } from 'lit';

export const evidenceStyles = css`
  .dropzone {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 6) calc(var(--_space) * 4);
    border: 1.5px dashed var(--_border-strong);
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
    text-align: center;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }

  .dropzone[data-over] {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .dropzone__icon {
    display: grid;
    color: var(--_text-muted);
  }

  .dropzone__icon .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }

  .dropzone__text {
    color: var(--_text-muted);
  }

  .dropzone__hint {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .dropzone:has(.dropzone__input:focus-visible) .dropzone__action {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Stays hidden while focused: its label carries the ring. */
  .dropzone .dropzone__input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .files {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_surface-raised);
  }

  .file--failed {
    border-color: var(--_negative);
  }

  .file__thumb {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: var(--_radius-small);
    background: var(--_neutral-soft);
    color: var(--_text-muted);
    overflow: hidden;
  }

  .file__thumb img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .file__body {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }

  .file__name {
    font-weight: 550;
  }

  .file__meta {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .file__meta .icon {
    color: var(--_positive);
  }

  .file__error {
    color: var(--_negative);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .file__actions {
    display: flex;
    align-items: center;
  }

  .progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 6px;
    background: var(--_neutral-soft);
    overflow: hidden;
  }

  .progress::-webkit-progress-bar {
    background: transparent;
  }

  .progress::-webkit-progress-value {
    border-radius: 6px;
    background: var(--_accent);
    transition: inline-size var(--_duration);
  }

  .progress::-moz-progress-bar {
    border-radius: 6px;
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .progress {
      appearance: auto;
      block-size: 1em;
      border: 1px solid CanvasText;
    }
  }
`;
