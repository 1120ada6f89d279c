import { expect } from '@open-wc/testing';
import { rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { press, submit, type Form } from '../reason-form/form-setup.js';
import { chooseFiles, evidenceForm, jpegFile, pngFile, textFile } from './evidence-setup.js';
import { Drafts } from '../../../src/store/index.js';

const previewsOf = ({ panel }: Form): HTMLImageElement[] => [
  ...(panel.shadowRoot?.querySelectorAll<HTMLImageElement>('.file img') ?? []),
];

describe('evidence: previews', () => {
  standOnDay();

  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  const alive = new Set<string>();
  const typeOf = new Map<string, string>();

  beforeEach(() => {
    alive.clear();
    typeOf.clear();
    URL.createObjectURL = (object) => {
      const url = createObjectURL(object);
      alive.add(url);
      typeOf.set(url, (object as Blob).type);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      alive.delete(url);
      revokeObjectURL(url);
    };
  });
  afterEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('should show a preview of images alone, with the checked type (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile(), jpegFile(), textFile());
    expect(previewsOf(form).map(({ src }) => typeOf.get(src))).to.deep.equal([
      'image/png',
      'image/jpeg',
    ]);
    const [preview] = previewsOf(form);
    await preview?.decode();
    expect(preview?.naturalWidth).to.equal(7);
    expect(preview?.alt).to.equal('');
  });

  it('should make one URL for each image, however often the form is rendered (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile());
    const [before] = previewsOf(form).map(({ src }) => src);
    form.store.use(Drafts).edit({ details: 'typed' });
    await rendered(form.panel);
    expect(previewsOf(form).map(({ src }) => src)).to.deep.equal([before]);
    expect(typeOf.size).to.equal(1);
  });

  it('should revoke the URL of an image that is taken out, and of no other (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile(), jpegFile());
    const kept = previewsOf(form)[1]?.src;
    await press(form, 'Remove bill.png');
    await rendered(form.panel);
    expect([...alive]).to.deep.equal([kept]);
  });

  it('should revoke all when the panel is removed, and make new ones when it returns (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile(), jpegFile());
    const { panel, provider } = form;
    panel.remove();
    expect(alive.size).to.equal(0);
    provider.append(panel);
    await settled(form);
    const sources = previewsOf(form).map(({ src }) => src);
    expect(sources).to.have.length(2);
    expect([...alive]).to.have.members(sources);
  });

  it('should revoke all when no preview is shown any more (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile());
    form.store.use(Drafts).edit({ reason: 'wrong-rate' });
    // What helps for that reason moves the button.
    await rendered(form.provider);
    await press(form, 'Continue');
    await rendered(form.panel);
    expect(alive.size).to.equal(0);
    await press(form, 'Back');
    await rendered(form.panel);
    expect(previewsOf(form)).to.have.length(1);
    await press(form, 'Continue');
    await submit(form);
    expect(alive.size).to.equal(0);
  });

  it('should revoke all when the draft is thrown away (S8)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile());
    form.store.use(Drafts).discard();
    await rendered(form.panel);
    expect(alive.size).to.equal(0);
  });

  it('should revoke all when the customer is signed out (S8, S10)', async () => {
    const form = await evidenceForm();
    await chooseFiles(form, pngFile());
    form.store.signOut();
    await rendered(form.panel);
    expect(alive.size).to.equal(0);
  });
});
