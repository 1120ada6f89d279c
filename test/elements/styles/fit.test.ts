import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { press, setViewport } from '../../support/page.js';
import { sampleOf } from './sample-element.js';
import { withFingers } from '../../support/fingers.js';

const row = (index: number) =>
  html`<tr role="row" class="calls__row">
    <td role="cell" class="calls__select">
      <input class="checkbox" type="checkbox" aria-label="Call ${index}" />
    </td>
    <td role="cell" class="calls__date">
      <span>12 Aug</span> <span class="calls__sub">14:03</span>
    </td>
    <td role="cell" class="calls__party"><bdi class="number">+44 20 7946 0958</bdi></td>
    <td role="cell" class="calls__destination"><span>United Kingdom</span></td>
    <td role="cell" class="calls__duration">31:05</td>
    <td role="cell" class="calls__amount amount">$18.66</td>
    <td role="cell" class="calls__status">
      <span class="badge badge--neutral">Already disputed</span>
    </td>
    <td role="cell" class="calls__actions">
      <button class="icon-button icon-button--small" type="button" aria-label="Details"></button>
    </td>
  </tr>`;

const headers = ['date', 'party', 'destination', 'duration', 'amount', 'status'];

const list = (rows: number) =>
  html`<section class="panel">
    <div class="panel__body toolbar">
      <div class="toolbar__row">
        <div class="search"><input class="input search__input" aria-label="Search" /></div>
        <button class="button toolbar__toggle" type="button">Filters</button>
      </div>
    </div>
    <div class="table-scroller">
      <table class="calls" role="table">
        <thead role="rowgroup">
          <tr role="row" class="calls__head">
            <th role="columnheader" class="calls__select">
              <input class="checkbox" type="checkbox" aria-label="All" />
            </th>
            ${headers.map(
              (name) =>
                html`<th role="columnheader" class="calls__${name}" aria-sort="none">
                  <button class="sort" type="button">${name}</button>
                </th>`,
            )}
            <th role="columnheader" class="calls__actions">
              <span class="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${Array.from({ length: rows }, (_, index) => row(index))}
        </tbody>
      </table>
    </div>
    <nav class="pagination" aria-label="Pages">
      <p class="pagination__range">1–25 of 132 calls</p>
      <div class="pagination__controls">
        <button class="button button--small" type="button">Précédent</button>
        <span class="pagination__page">Page 1 of 6</span>
        <button class="button button--small" type="button">Suivant</button>
      </div>
    </nav>
    <footer class="panel__footer sticky-bar">
      <div class="sticky-bar__summary">
        <span class="sticky-bar__label">2 calls selected</span>
        <span class="sticky-bar__value amount">$19.08</span>
      </div>
      <div class="sticky-bar__actions">
        <button class="button button--primary" type="button">Request a credit</button>
      </div>
    </footer>
  </section>`;

describe('the sheets of a list', () => {
  for (const width of [320, 480, 768, 1280]) {
    it(`should fit into ${width} px without scrolling sideways (A7)`, async () => {
      const { find, shadow } = await sampleOf(list(3), `${width}px`);
      const frame = find('.panel').getBoundingClientRect();
      const outside = [...shadow.querySelectorAll('.panel *')].filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 1 && (left < frame.left - 1 || right > frame.right + 1);
      });
      expect(outside.map(({ className }) => className)).to.deep.equal([]);
    });
  }

  it('cuts no column off, at any width (A7)', async () => {
    const { find, host } = await sampleOf(list(1), '1100px');
    for (let width = 800; width <= 1100; width += 20) {
      if (host.parentElement) host.parentElement.style.inlineSize = `${width}px`;
      const { scrollWidth, clientWidth } = find('.table-scroller');
      expect(scrollWidth, `in ${width} px`).to.be.at.most(clientWidth);
    }
  });

  it('should lay a call out as two lines when narrow, as a row when wide (A6, A7)', async () => {
    const narrow = await sampleOf(list(1), '640px');
    const party = narrow.find('td.calls__party').getBoundingClientRect();
    const date = narrow.find('td.calls__date').getBoundingClientRect();
    expect(date.top).to.be.at.least(party.bottom - 1);

    const wide = await sampleOf(list(1), '1200px');
    expect(getComputedStyle(wide.find('.calls__row')).display).to.equal('table-row');
  });

  it('should meet amounts at the right in both directions (I5)', async () => {
    const { find, host } = await sampleOf(list(1), '1200px');
    for (const dir of ['ltr', 'rtl']) {
      host.dir = dir;
      expect(getComputedStyle(find('td.calls__amount')).textAlign).to.equal('right');
    }
  });

  it('should centre the links of a state in each of their lines (A7)', async () => {
    const { find, shadow } = await sampleOf(
      html`<div class="state">
        <div class="state__actions">
          <span class="cluster"><a href="#">Contacter l'assistance</a><a href="#">Appeler</a></span>
        </div>
      </div>`,
      '240px',
    );
    const { left, width } = find('.state').getBoundingClientRect();
    const links = [...shadow.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
    expect(new Set(links.map(({ top }) => top)).size, 'lines').to.equal(2);
    for (const link of links) {
      expect(link.left + link.width / 2).to.be.closeTo(left + width / 2, 1);
    }
  });

  it('should break no word of a key for the link beside it (A7)', async () => {
    const { find } = await sampleOf(
      html`<dl class="summary-list">
        <div class="summary-list__row">
          <dt class="summary-list__key">Justificatifs</dt>
          <dd class="summary-list__value">${'a-long-file-name'.repeat(8)}</dd>
          <dd class="summary-list__action">
            <a href="#" class="link-button">Ajouter ou retirer des justificatifs</a>
          </dd>
        </div>
      </dl>`,
      '288px',
    );
    const word = document.createRange();
    word.selectNodeContents(find('dt'));
    expect(word.getClientRects()).to.have.length(1);
    const { right } = find('.summary-list').getBoundingClientRect();
    expect(find('a').getBoundingClientRect().right).to.be.at.most(right + 1);
    expect(find('.summary-list__value').getBoundingClientRect().right).to.be.at.most(right + 1);
  });

  it('should never hide the focus behind the bar at the foot (A2)', async function () {
    if (!(await setViewport({ width: 700, height: 600 }))) this.skip();
    const { find, shadow } = await sampleOf(list(16));
    find('.search__input').focus();
    for (let step = 0; step < 36; step += 1) {
      await press('Tab');
      const focused = shadow.activeElement;
      if (!focused || focused.closest('.sticky-bar')) break;
      const bar = find('.sticky-bar').getBoundingClientRect();
      expect(focused.getBoundingClientRect().bottom, `${focused.className} ${step}`).to.be.at.most(
        bar.top,
      );
    }
    window.scrollTo(0, 0);
  });
});

describe('targets', () => {
  const controls = html`<label class="check"><input class="checkbox" type="checkbox" />Yes</label>
    <button class="button button--small" type="button">Copy</button>
    <button class="icon-button icon-button--small" type="button" aria-label="Close"></button>
    <button class="link-button" type="button">Change</button>
    <button class="sort" type="button">Date</button>
    <div class="select"><select class="select__control" aria-label="Cycle"></select></div>`;

  it('should be at least 24 px high (A7)', async () => {
    const { shadow } = await sampleOf(controls);
    for (const control of shadow.querySelectorAll('.check, button, select')) {
      expect(control.getBoundingClientRect().height, control.className).to.be.at.least(24);
    }
  });

  it('should be at least 44 px high for a finger (A7)', async () => {
    const { shadow } = await sampleOf(controls);
    await withFingers([shadow], () => {
      for (const control of shadow.querySelectorAll('.check, button, select')) {
        expect(control.getBoundingClientRect().height, control.className).to.be.at.least(44);
      }
    });
  });

  it('has text of at least 16 px for a finger, which telephones do not zoom (A7)', async () => {
    const { host, shadow } = await sampleOf(
      html`<div class="pagination"><select class="select__control"></select></div>
        <textarea class="textarea"></textarea><input class="input" />`,
    );
    host.style.setProperty('--redress-font-size', '13px');
    await withFingers([shadow], () => {
      for (const control of shadow.querySelectorAll('select, textarea, input')) {
        expect(getComputedStyle(control).fontSize, control.localName).to.equal('16px');
      }
    });
  });

  it('should let a checkbox be hit beside its box (A7)', async () => {
    const { find, shadow } = await sampleOf(
      html`<div style="padding: 30px"><input class="checkbox" type="checkbox" /></div>`,
    );
    const { left, top, height } = find('.checkbox').getBoundingClientRect();
    expect(shadow.elementFromPoint(left - 2, top + height / 2)).to.equal(find('.checkbox'));
  });
});
