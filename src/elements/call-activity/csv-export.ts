/** The list as a file, with code that is loaded on demand: few customers take the list home. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { FirstContext } from '../panel/panel-context.js';
import { missingCodeNotice } from '../panel/panel-states.js';
import type { Unsaved } from '../panel/save-text-file.js';

const csvDownload = new OnDemandCode(() => import('./calls-csv-download.js'));

export class CsvExport {
  readonly #host: LitElement;
  /** The code of the export did not arrive. */
  #hasFailed = false;
  #unsaved: Unsaved | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  async save(context: FirstContext, calls: Iterable<Call>): Promise<void> {
    try {
      const { saveCallsCsv } = await csvDownload.load();
      this.#hasFailed = false;
      this.#unsaved = saveCallsCsv(this.#host, context, [...calls]);
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  /** What is to be said of it, for a live region. */
  result(context: FirstContext, calls: Iterable<Call>): TemplateResult | typeof nothing {
    const notice = this.#hasFailed
      ? missingCodeNotice(context.t, () => void this.save(context, calls))
      : (this.#unsaved?.(context) ?? nothing);
    return notice === nothing ? nothing : html`<div class="panel__body">${notice}</div>`;
  }
}
