/** The evidence field of a draft, and how a customer brings files to it. */
import { DEFAULT_EVIDENCE_LIMITS, type EvidenceLimits } from '../../../src/domain/index.js';
import { fileOf, REAL_IMAGES } from '../../domain/evidence/sample-files.js';
import { queryAllByRole, shownText } from '../../support/by-role.js';
import { rendered } from '../../support/panel-fixture.js';
import { callsForm, type Form, type FormSetup } from '../reason-form/form-setup.js';
import { until } from '../../support/until.js';

export const pngFile = (name = 'bill.png'): File => fileOf(name, REAL_IMAGES.png);
export const jpegFile = (name = 'photo.jpg'): File => fileOf(name, REAL_IMAGES.jpeg);
export const textFile = (name = 'note.txt', text = 'a note'): File => new File([text], name);

export function limitedTo(limits: Partial<EvidenceLimits>): EvidenceLimits {
  return { ...DEFAULT_EVIDENCE_LIMITS, ...limits };
}

export const evidenceForm = (setup?: FormSetup): Promise<Form> => callsForm(setup);

export function fileInput({ panel }: Form): HTMLInputElement {
  const input = panel.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no field for files');
  return input;
}

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** As if the files had been chosen in the browser's own dialog. */
export async function chooseFiles(form: Form, ...files: readonly File[]): Promise<void> {
  const input = fileInput(form);
  await allChecked(form, () => {
    input.files = transferOf(files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export async function dropFiles(form: Form, ...files: readonly File[]): Promise<void> {
  const dataTransfer = transferOf(files);
  const zone = fileInput(form).parentElement;
  await allChecked(form, () => {
    zone?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** Files are read and checked one after the other; at the end it is told which were refused. */
async function allChecked(form: Form, bring: () => void): Promise<void> {
  const refused = (): unknown => form.store.snapshot.draft?.refusedEvidence;
  const before = refused();
  bring();
  await until('the check of the files', () => refused() !== before);
  await rendered(form.provider);
}

/** The attached files as the list tells them. */
export function attached({ panel }: Form): string[] {
  const [list] = queryAllByRole(panel, 'list', /^(Attached files|Fichiers joints)$/);
  return list ? queryAllByRole(list, 'listitem').map(shownText) : [];
}

/** What is said about files that were not taken. */
export function refusals({ panel }: Form): string {
  return queryAllByRole(panel, 'alert').map(shownText).join();
}
