/** Saves a text as a file. Where that is refused, or may be, the text is shown to be copied. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { alertIcon } from '../../styles/icons.js';
import type { FirstContext } from './panel-context.js';
import { saveFile } from './save-file.js';
import { savingHere } from './saving-here.js';

export interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Shows what may not have been saved, and to the customer whose it is alone (S10). */
export type Unsaved = (context: FirstContext) => TemplateResult | typeof nothing;

/** A field with more would freeze the page. */
const MOST_SHOWN = 200_000;

/** @returns what to show instead, or beside; undefined where the file was saved */
export function saveTextFile(
  panel: LitElement,
  { account }: FirstContext,
  { name, mediaType, text }: TextFile,
): Unsaved | undefined {
  const saving = savingHere();
  if (saving !== 'refused') saveFile(name, mediaType, text);
  if (saving === 'allowed') return undefined;
  void selectUnsaved(panel);
  const shown = text.length > MOST_SHOWN ? nothing : text;
  return ({ t: { common }, account: current }) => {
    if (current !== account) return nothing;
    return html`<div class="notice notice--warning" role="status">
      ${alertIcon('notice__icon')}
      <div class="notice__body">
        <p class="notice__title">
          ${saving === 'refused' ? common.saveRefused : common.saveDoubtful}
        </p>
        ${shown === nothing ? nothing : field(common.copyInstead, shown)}
      </div>
    </div>`;
  };
}

function field(label: string, text: string): TemplateResult {
  return html`<label for="unsaved">${label}</label>
    <textarea
      id="unsaved"
      class="textarea notranslate"
      translate="no"
      rows="8"
      readonly
      .value=${text}
    ></textarea>`;
}

async function selectUnsaved(panel: LitElement): Promise<void> {
  // After the panel has got what to show.
  await Promise.resolve();
  await panel.updateComplete;
  const field = panel.renderRoot.querySelector<HTMLTextAreaElement>('#unsaved');
  field?.focus();
  field?.select();
}
