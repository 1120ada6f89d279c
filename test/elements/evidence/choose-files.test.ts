import { expect } from '@open-wc/testing';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { press as pressKey } from '../../support/page.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { press } from '../reason-form/form-setup.js';
import {
  attached,
  chooseFiles,
  dropFiles,
  evidenceForm,
  fileInput,
  jpegFile,
  limitedTo,
  pngFile,
  textFile,
} from './evidence-setup.js';
import { Drafts } from '../../../src/store/index.js';

describe('evidence: choosing files', () => {
  standOnDay();

  it('should take chosen files, list them by name and size, and say so (A3)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile(), textFile());
    expect(attached(form)).to.deep.equal(['bill.png 111 bytes', 'note.txt 6 bytes']);
    expect(getByRole(form.panel, 'status').textContent).to.equal('bill.png added, note.txt added');
  });

  it('should take dropped files, and show where they may be dropped', async () => {
    const form = await evidenceForm();
    const zone = fileInput(form).parentElement as HTMLElement;
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true });
    zone.dispatchEvent(over);
    // Without that the browser would leave the page for the file.
    expect(over.defaultPrevented).to.equal(true);
    expect(zone.hasAttribute('data-over')).to.equal(true);
    await dropFiles(form, jpegFile());
    expect(zone.hasAttribute('data-over')).to.equal(false);
    expect(attached(form).join()).to.contain('photo.jpg');
  });

  it('should not be marked any more once the file is dragged away', async () => {
    const form = await evidenceForm();
    const zone = fileInput(form).parentElement as HTMLElement;
    zone.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    zone.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    expect(zone.hasAttribute('data-over')).to.equal(false);
  });

  it('should leave everything as it is when something is dropped that is no file', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, new File([], 'empty.txt'));
    const before = form.store.snapshot.draft;
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'some words');
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    fileInput(form).parentElement?.dispatchEvent(drop);
    await settled(form);
    expect(form.store.snapshot.draft).to.equal(before);
  });

  it('should hear that the same file is chosen again', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, textFile());
    expect(fileInput(form).value).to.equal('');
    await press(form, 'Remove note.txt');
    await chooseFiles(form, textFile());
    expect(attached(form)).to.have.length(1);
  });

  it('should clean names, and show them as text (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(
      form,
      textFile('C:\\Users\\ada\\<img src=x>.txt'),
      textFile('bill\u202etxt.exe.txt', 'another'),
    );
    const names = attached(form).join();
    expect(names).to.contain('_img src=x_.txt');
    expect(names).not.to.contain('ada');
    expect(names).not.to.contain('\u202e');
    expect(form.panel.shadowRoot?.querySelector('img[src=x]')).to.equal(null);
  });

  it('should take a file out, say so, and keep the focus at the files (A3)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, textFile(), pngFile());
    await press(form, 'Remove note.txt');
    await rendered(form.panel);
    expect(attached(form)).to.deep.equal(['bill.png 111 bytes']);
    expect(getByRole(form.panel, 'status').textContent).to.equal('note.txt removed');
    expectFocusOn(fileInput(form));
  });

  it('should be worked by keyboard alone (A2)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, textFile());
    const input = fileInput(form);
    let isOpened = false;
    input.addEventListener('click', (event) => {
      isOpened = true;
      event.preventDefault();
    });
    getByRole(form.panel, 'textbox', 'More details').focus();
    await pressKey('Tab');
    expectFocusOn(input);
    await pressKey(' ');
    expect(isOpened).to.equal(true);
    await pressKey('Tab');
    expectFocusOn(getByRole(form.panel, 'button', 'Remove note.txt'));
    await pressKey('Enter');
    await rendered(form.panel);
    expect(attached(form)).to.deep.equal([]);
  });

  it('should name its field, and say what it takes', async () => {
    const form = await evidenceForm({
      evidenceLimits: limitedTo({
        maxFiles: 3,
        maxFileBytes: 2_000_000,
        mediaTypes: ['image/png'],
      }),
    });
    const input = fileInput(form);
    expect(input.labels?.[0]?.textContent).to.equal('Choose files');
    expect(input.accept).to.equal('.png,image/png');
    const hint = form.panel.shadowRoot?.getElementById('evidence-hint');
    expect(input.getAttribute('aria-describedby')).to.equal('evidence-hint');
    expect(hint?.textContent).to.match(/3.*2\sMB/);
  });

  it('should not be there when the provider takes no evidence', async () => {
    const form = await evidenceForm({
      adapter: { capabilities: { disputeBill: true, withdraw: true, evidence: false } },
    });
    expect(form.panel.shadowRoot?.querySelector('input[type=file]')).to.equal(null);
    expect(queryAllByRole(form.panel, 'heading', /Evidence/)).to.have.length(0);
    form.store.use(Drafts).edit({ reason: 'wrong-rate' });
    form.store.use(Drafts).goToStage('check');
    await rendered(form.panel);
    expect(shownText(form.panel)).not.to.contain('Evidence');
  });
});
