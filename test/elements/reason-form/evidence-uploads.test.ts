import { expect } from '@open-wc/testing';
import { BillingError, type BillingAdapter, type Evidence } from '../../../src/contract/index.js';
import { buildEvidence } from '../../support/builders.js';
import { findByRole, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { deferred, type Deferred } from '../../support/deferred.js';
import { rendered } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { checkForm, press, submit, type Form } from './form-setup.js';
import { until } from '../../support/until.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts } from '../../../src/store/index.js';

interface Upload {
  readonly name: string;
  readonly idempotencyKey: string;
  readonly progress: (share: number) => void;
  readonly answer: Deferred<Evidence>;
}

/** Confirmed with two files, whose uploads the test answers. */
async function withFiles(): Promise<{ form: Form; uploads: Upload[] }> {
  const uploads: Upload[] = [];
  const uploadEvidence: BillingAdapter['uploadEvidence'] = (
    { name },
    { idempotencyKey, onProgress },
  ) => {
    const answer = deferred<Evidence>();
    uploads.push({ name, idempotencyKey, progress: onProgress ?? (() => {}), answer });
    return answer.promise;
  };
  const form = await checkForm({ adapter: { uploadEvidence } });
  await form.store.use(Drafts).addEvidence([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]);
  await press(form, 'Submit dispute');
  await findByRole(form.panel, 'heading', 'Your dispute is under review');
  await uploadBegun(uploads, 1);
  return { form, uploads };
}

async function uploadBegun(uploads: readonly Upload[], count: number): Promise<void> {
  await until(`${count} uploads`, () => uploads.length >= count, { seen: () => uploads.length });
}

/** Waits until a file of the list is told of in these words. */
async function fileShown({ panel }: Form, words: string): Promise<void> {
  const files = () => queryAllByRole(panel, 'listitem').map(shownText);
  await until(words, () => files().some((file) => file.includes(words)), { seen: files });
}

describe('<redress-reason-form> uploads', () => {
  standOnDay();

  it('should upload one file after the other once the dispute was received, and show how far', async () => {
    const { form, uploads } = await withFiles();
    const bar = (): Element => getByRole(form.panel, 'progressbar', 'Uploading a.txt');
    uploads[0]?.progress(0.5);
    const share = (): number => (bar() as HTMLProgressElement).value;
    await until('half of the upload', () => share() === 0.5, { seen: share });
    expect(uploads.map(({ name }) => name)).to.deep.equal(['a.txt']);
    uploads[0]?.answer.resolve(buildEvidence({ name: 'a.txt' }));
    await uploadBegun(uploads, 2);
    await fileShown(form, 'a.txt 1 byte · Uploaded');
    uploads[1]?.answer.resolve(buildEvidence({ name: 'b.txt' }));
    await fileShown(form, 'b.txt 1 byte · Uploaded');
    expect(queryAllByRole(form.panel, 'progressbar')).to.have.length(0);
  });

  it('should upload only the missing file again, under its own key (R10)', async () => {
    expectConsole('warn', /upload-evidence has failed \(invalid\)/);
    const { form, uploads } = await withFiles();
    uploads[0]?.answer.reject(new BillingError('invalid'));
    await uploadBegun(uploads, 2);
    uploads[1]?.answer.resolve(buildEvidence({ name: 'b.txt' }));
    await fileShown(form, 'b.txt 1 byte · Uploaded');
    await fileShown(form, 'a.txt 1 byte Not uploaded');
    expect(shownText(getByRole(form.panel, 'alert'))).to.contain(
      'Some files were not uploaded Your dispute was received. Only the missing files are sent again.',
    );
    await press(form, 'Upload again');
    await uploadBegun(uploads, 3);
    expect(uploads[2]?.name).to.equal('a.txt');
    expect(uploads[2]?.idempotencyKey).to.equal(uploads[0]?.idempotencyKey);
    uploads[2]?.answer.resolve(buildEvidence({ name: 'a.txt' }));
    await fileShown(form, 'a.txt 1 byte · Uploaded');
    await rendered(form.panel);
    expect(queryAllByRole(form.panel, 'button', 'Upload again')).to.have.length(0);
    expect(uploads).to.have.length(3);
  });

  it('should say that it was received even while files are missing', async () => {
    const { form, uploads } = await withFiles();
    uploads[0]?.answer.reject(new BillingError('network'));
    await fileShown(form, 'a.txt 1 byte Not uploaded');
    expect(getByRole(form.panel, 'heading', 'Your dispute is under review').isConnected).to.equal(
      true,
    );
  });

  it('should go on with the uploads after signing in again (R8)', async () => {
    const { form, uploads } = await withFiles();
    uploads[0]?.answer.reject(new BillingError('unauthenticated'));
    await findByRole(form.panel, 'heading', 'Sign in again to continue');
    await form.provider.resume();
    await uploadBegun(uploads, 2);
    expect(uploads[1]?.name).to.equal('a.txt');
    uploads[1]?.answer.resolve(buildEvidence({ name: 'a.txt' }));
    await fileShown(form, 'a.txt 1 byte · Uploaded');
  });

  it('should offer no removal of what was sent', async () => {
    const { form } = await withFiles();
    expect(queryAllByRole(form.panel, 'button', /^Remove/)).to.have.length(0);
  });

  it('should tell a file that waits for its turn', async () => {
    const { form } = await withFiles();
    await fileShown(form, 'b.txt 1 byte · Waiting');
  });
});

describe('<redress-reason-form> without files', () => {
  standOnDay();

  it('should show no list of files', async () => {
    const form = await checkForm();
    await submit(form);
    expect(shownText(form.panel)).not.to.contain('Evidence');
  });
});
