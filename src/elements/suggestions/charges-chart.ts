/**
 * Charges by day and hour: a picture with the doubtful hours ringed, and the same as a table. The
 * picture says in words what it marks; nothing is told by colour alone.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { daysFrom, type ChargedHour } from '../../domain/charges-by-hour.js';
import type { AidContext } from '../aid/aid-element.js';

const CELL = 10;
const ROW = 4;
const HOURS = 24;
/** The lightest cell must still be seen. */
const LEAST_SHADE = 0.25;
const LABELLED_HOURS = [0, 6, 12, 18];

export function chargesChart(
  context: AidContext,
  hours: readonly ChargedHour[],
  isMarked: (callId: string) => boolean,
): TemplateResult | typeof nothing {
  const [first, last] = [hours[0], hours.at(-1)];
  if (!first || !last) return nothing;
  const { a, f } = context;
  const days = daysFrom(first.day, last.day);
  const place = new Map(days.map((day, at) => [day, at]));
  const marked = hours.filter(({ calls }) => calls.some(({ id }) => isMarked(id)));
  const left = days.length * CELL;
  return html`<figure class="chart">
    <figcaption class="chart__title" id="chart-title">${a.findings.chart}</figcaption>
    <div class="chart__frame">
      <div class="chart__hours" aria-hidden="true">
        ${LABELLED_HOURS.map((hour) => html`<span>${hourText(context, first.day, hour)}</span>`)}
      </div>
      <svg
        class="chart__picture"
        viewBox="0 0 ${left} ${HOURS * ROW}"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby="chart-title"
        aria-describedby="chart-text"
      >
        ${LABELLED_HOURS.map(
          (hour) =>
            svg`<line class="chart__line" x1="0" x2=${left} y1=${hour * ROW} y2=${hour * ROW} />`,
        )}
        ${hours.map((hour) => cell(hour, place.get(hour.day) ?? 0))}
        ${marked.map((hour) => ring(hour, place.get(hour.day) ?? 0))}
      </svg>
    </div>
    <div class="chart__days" aria-hidden="true">
      <span>${f.date(first.day)}</span>
      ${days.length > 1 ? html`<span>${f.date(last.day)}</span>` : nothing}
    </div>
    <p class="small muted" id="chart-text">
      ${markedText(context, marked, isMarked)} ${a.findings.chartKey}
    </p>
    <details class="chart__table">
      <summary>${a.findings.table}</summary>
      ${table(context, hours, isMarked)}
    </details>
  </figure>`;
}

function cell({ hour, share }: ChargedHour, day: number): SVGTemplateResult {
  const shade = LEAST_SHADE + (1 - LEAST_SHADE) * Math.sqrt(share);
  return svg`<rect class="chart__cell" x=${day * CELL + 1} y=${hour * ROW} width=${CELL - 2} height=${ROW} fill-opacity=${shade.toFixed(2)} />`;
}

function ring({ hour }: ChargedHour, day: number): SVGTemplateResult {
  return svg`<rect class="chart__ring" x=${day * CELL} y=${hour * ROW - 1} width=${CELL} height=${ROW + 2} vector-effect="non-scaling-stroke" />`;
}

function hourText({ f }: AidContext, day: string, hour: number): string {
  return f.timeOf(`${day}T${String(hour).padStart(2, '0')}:00:00Z`, 'UTC');
}

function markedText(
  { a, f, account }: AidContext,
  marked: readonly ChargedHour[],
  isMarked: (callId: string) => boolean,
): string {
  const calls = marked.flatMap((hour) => hour.calls.filter(({ id }) => isMarked(id)));
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) return '';
  const ends = new Set([first, last].map(({ start }) => f.dateTimeOf(start, account.timeZone)));
  return a.findings.chartMarked(calls.length, f.number(calls.length), [...ends].join(' – '));
}

function table(
  context: AidContext,
  hours: readonly ChargedHour[],
  isMarked: (callId: string) => boolean,
): TemplateResult {
  const { a, f } = context;
  const { chart, day, hour, calls, charge, mark, mayBeWrong } = a.findings;
  return html`<div class="chart__scroller" tabindex="0" role="region" aria-label=${chart}>
    <table>
      <thead>
        <tr>
          <th scope="col">${day} <span class="chart__sub">${hour}</span></th>
          <th scope="col">${calls}</th>
          <th scope="col">${charge} <span class="chart__sub">${mark}</span></th>
        </tr>
      </thead>
      <tbody>
        ${hours.map(
          (one) =>
            html`<tr>
              <th scope="row">
                ${f.date(one.day)}
                <span class="chart__sub">${hourText(context, one.day, one.hour)}</span>
              </th>
              <td>${f.number(one.calls.length)}</td>
              <td>
                <span class="amount notranslate" translate="no"
                  >${f.list(one.charges.map((amount) => f.money(amount)))}</span
                >
                ${
                  one.calls.some(({ id }) => isMarked(id))
                    ? html`<span class="chart__sub">${mayBeWrong}</span>`
                    : nothing
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
