import { expect } from '@open-wc/testing';
import { columnMapper } from '../../../demo/records/column-mapper.js';
import { importReport } from '../../../demo/records/import-report.js';
import { demoTextOf } from '../../../demo/text/index.js';
import {
  readCallRecords,
  type CallRecordReport,
  type ColumnMapping,
} from '../../../src/records/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { adoptDemoStyles } from '../../support/demo-styles.js';

const text = demoTextOf('en');
const HEAD = 'Line,Other party,Direction,Date and time,Duration,Charge';
const GOOD = '+12025550142,+12125550117,Outgoing,2026-09-01 10:00:00,60,0.20';
const BAD = '+12025550142,+12125550117,Outgoing,never,60,0.20';

function read(...lines: readonly string[]): Promise<CallRecordReport> {
  return readCallRecords([HEAD, ...lines].join('\n'), { timeZone: 'UTC' });
}

/** In the dialog of the demo, to which its style sheets belong. */
function shown<T extends HTMLElement>(element: T): T {
  adoptDemoStyles();
  const dialog = document.createElement('dialog');
  dialog.className = 'records';
  dialog.open = true;
  dialog.append(element);
  document.body.append(dialog);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('columnMapper', () => {
  async function mapper(): Promise<{ form: HTMLFormElement; answers: ColumnMapping[] }> {
    const answers: ColumnMapping[] = [];
    const report = await read(GOOD);
    const form = columnMapper({
      ...{ text, report, locale: 'en', source: 'calls.csv', timeZone: 'UTC' },
      onRead: (mapping) => answers.push(mapping),
    });
    return { form: shown(form), answers };
  }
  const problemOf = (form: HTMLElement) => form.querySelector('[role=alert]')?.textContent;
  const selectOf = (form: HTMLFormElement, name: string): HTMLSelectElement => {
    const found = form.elements.namedItem(name);
    if (!(found instanceof HTMLSelectElement)) throw new Error(name);
    return found;
  };

  it('shows values of the file beside each column', async () => {
    const { form } = await mapper();
    const row = selectOf(form, 'column-otherParty').closest('tr');
    expect(row?.querySelector('.mapper__samples')).to.have.text('+12125550117');
  });

  it('says at once what is still needed, and does not read without it', async () => {
    const { form, answers } = await mapper();
    expect(problemOf(form)).to.equal('Still needed: Currency');
    form.requestSubmit();
    expect(answers).to.deep.equal([]);
    selectOf(form, 'column-line').value = '';
    form.requestSubmit();
    expect(problemOf(form)).to.equal('Still needed: Own number and Currency');
  });

  it('gives the columns and the currency that were chosen', async () => {
    const { form, answers } = await mapper();
    selectOf(form, 'currency').value = 'EUR';
    form.requestSubmit();
    expect(answers).to.have.length(1);
    expect(answers[0]?.columns).to.include({ line: 0, otherParty: 1, start: 3, charge: 5 });
    expect(answers[0]?.format.currency).to.equal('EUR');
  });

  it('is accessible in both themes (A1, A8)', async () => {
    const { form } = await mapper();
    await expectAccessibleInBothThemes(form);
  });
});

describe('columnMapper, what is not certain', () => {
  async function mapperOf(
    csv: string,
  ): Promise<{ form: HTMLFormElement; answers: ColumnMapping[] }> {
    const answers: ColumnMapping[] = [];
    const report = await readCallRecords(csv, { timeZone: 'UTC' });
    const form = columnMapper({
      ...{ text, report, locale: 'en', source: 'calls.csv', timeZone: 'UTC' },
      onRead: (mapping) => answers.push(mapping),
    });
    return { form: shown(form), answers };
  }

  it('says why a column is to be checked', async () => {
    const csv = 'Start,Line,Number,Duration\n2026-09-01 10:00,+12025550142,+12125550117,5:20';
    const { form } = await mapperOf(csv);
    const reasons = [...form.querySelectorAll('.mapper__doubt')].map((doubt) => doubt.textContent);
    expect(reasons).to.deep.equal([text.doubts['duration-clock']]);
    expect(form.querySelector('details')?.open).to.equal(true);
  });

  it('asks what unknown words for a direction mean', async () => {
    const csv = `${HEAD},Currency\n${GOOD.replace('Outgoing', 'Abgang')},USD`;
    const { form, answers } = await mapperOf(csv);
    const select = form.elements.namedItem('direction:Abgang');
    if (!(select instanceof HTMLSelectElement)) throw new Error('Nobody asks');
    select.value = 'out';
    form.requestSubmit();
    expect(answers[0]?.format.directionWords).to.deep.equal({ Abgang: 'out' });
    const [mapping] = answers;
    const { records } = await readCallRecords(csv, { mapping });
    expect(records.map(({ direction }) => direction)).to.deep.equal(['out']);
  });

  it('asks for a time of day where the file has days alone', async () => {
    const csv = 'Date,Line,Number,Duration (s)\n2026-09-01,+12025550142,+12125550117,61';
    const { form, answers } = await mapperOf(csv);
    const field = form.elements.namedItem('timeOfDay');
    if (!(field instanceof HTMLInputElement)) throw new Error('Nobody asks');
    form.requestSubmit();
    expect(answers).to.deep.equal([]);
    field.value = '12:00';
    form.requestSubmit();
    expect(answers[0]?.format.timeOfDay).to.equal('12:00');
  });
});

describe('importReport', () => {
  async function reportOf(lines: readonly string[]) {
    // Columns that are known, however few lines are good.
    const { mapping } = await readCallRecords(`${HEAD},Currency\n${GOOD},USD`);
    const csv = [`${HEAD},Currency`, ...lines].join('\n');
    const report = await readCallRecords(csv, { mapping });
    const used: string[] = [];
    const element = importReport({
      ...{ text, report, locale: 'en', source: 'calls.csv' },
      onUse: () => used.push('use'),
      onChangeColumns: () => used.push('columns'),
    });
    return { element: shown(element), used };
  }
  const buttonOf = (element: HTMLElement, name: string): HTMLButtonElement => {
    const found = [...element.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith(name),
    );
    if (!found) throw new Error(name);
    return found;
  };

  it('lists each rejected line with its number and the reason in words', async () => {
    const { element, used } = await reportOf([`${GOOD},USD`, `${BAD},USD`]);
    const cells = [...element.querySelectorAll('.rejected tbody td')];
    expect(cells.map(({ textContent }) => textContent)).to.deep.equal([
      '3',
      'No readable date',
      `${BAD},USD`,
    ]);
    buttonOf(element, 'Use this call').click();
    expect(used).to.deep.equal(['use']);
  });

  it('shows many rejected lines in parts, until all are there', async () => {
    const { element } = await reportOf([`${GOOD},USD`, ...Array(230).fill(`${BAD},USD`)]);
    const rows = () => element.querySelectorAll('.rejected tbody tr').length;
    expect(rows()).to.equal(100);
    const more = buttonOf(element, 'Show more (130 lines left)');
    more.click();
    more.click();
    expect(rows()).to.equal(230);
    expect(more.hidden).to.equal(true);
  });

  it('does not offer to use a file of which nothing was kept', async () => {
    const { element } = await reportOf([`${BAD},USD`, `${BAD},USD`]);
    expect(buttonOf(element, 'Use these').disabled).to.equal(true);
    expect(element).to.contain.text(text.records.nothingKept);
  });

  it('shows a line of a file as text, whatever is in it (S1)', async () => {
    const { element } = await reportOf([`${GOOD},USD`, '<img src=x onerror=alert(1)>,x,x,x,x,x,x']);
    expect(element.querySelector('img')).to.equal(null);
    expect(element).to.contain.text('<img src=x onerror=alert(1)>');
  });

  it('is accessible in both themes (A1, A8)', async () => {
    const { element } = await reportOf([`${GOOD},USD`, `${BAD},USD`]);
    await expectAccessibleInBothThemes(element);
  });
});
