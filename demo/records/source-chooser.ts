/** Where call records come from: a file that is chosen or dropped, or an address. */
import { build, button, buildText } from '../dom/build.js';

export interface SourceChooserOptions {
  readonly onFile: (file: File) => void;
  readonly onAddress: (address: string) => void;
}

/** Beside the pages: made up, with a few lines that cannot be read. */
const SAMPLE_ADDRESS = 'sample-call-records.csv';

export function sourceChooser(options: SourceChooserOptions): HTMLElement {
  return build(
    'div',
    { class: 'source' },
    dropZone(options),
    addressForm(options),
    button('records.sample', () => options.onAddress(SAMPLE_ADDRESS), { class: 'link' }),
  );
}

function dropZone({ onFile }: SourceChooserOptions): HTMLElement {
  const input = build('input', {
    type: 'file',
    accept: '.csv,.txt,.tsv,.gz,text/csv,text/plain',
    id: 'records-file',
    'aria-describedby': 'records-file-hint',
  });
  const zone = build(
    'div',
    { class: 'drop' },
    buildText('p', 'records.drop', { class: 'drop__text' }),
    buildText('label', 'records.chooseFile', { for: 'records-file', class: 'drop__label' }),
    input,
    buildText('p', 'records.fileHint', { class: 'controls__hint', id: 'records-file-hint' }),
  );
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // The same file can be chosen again, after it was corrected.
    input.value = '';
  });
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('drop--over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('drop--over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('drop--over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
  });
  return zone;
}

function addressForm({ onAddress }: SourceChooserOptions): HTMLElement {
  const input = build('input', {
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    id: 'records-address',
    required: true,
    'aria-describedby': 'records-address-hint',
  });
  const form = build(
    'form',
    { class: 'source__address' },
    buildText('label', 'records.address', { for: 'records-address' }),
    build(
      'div',
      { class: 'source__row' },
      input,
      buildText('button', 'records.load', { type: 'submit' }),
    ),
    buildText('p', 'records.addressHint', { class: 'controls__hint', id: 'records-address-hint' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onAddress(input.value.trim());
  });
  return form;
}
