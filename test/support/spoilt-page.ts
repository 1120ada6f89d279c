/** A page with the embed, of which one file does not arrive as it was built. */
import { isWebKit } from './engine.js';
import { openPageElsewhere, type PageElsewhere } from './page-elsewhere.js';
import { startSpoilingServer, type Arrival, type SpoilingServer } from './spoiling-server.js';

/** What the pages show, in English. */
export const FALLBACK = 'Help with your bill';
export const FIRST_PANEL = 'Calls: ';
export const LATER_PANEL = 'What happened?';
export const FAILURE = 'This could not be loaded';

export interface SpoiltPage {
  readonly server: SpoilingServer;
  readonly page: PageElsewhere;
}

/** On an origin of its own: no browser has kept anything that an earlier page was sent. */
export async function openSpoilt(
  html: string,
  file: string,
  arrival: Arrival,
): Promise<SpoiltPage> {
  const server = await startSpoilingServer({ '/': { html } });
  await server.arrive(file, arrival);
  return { server, page: await openPageElsewhere(server.origin) };
}

/** Seen in WebKitGTK 2.50. What it checks are the hashes of a `<script>` and of an import map. */
export const itWhereLinksAreChecked = isWebKit ? it.skip : it;
export const WHERE_CHECKED = '[not WebKit, which checks no hash of a modulepreload]';
