/** The chapters of the guide to which the rules refer, as they stand there. */
import guide from '../../docs/adapters.md?raw';

export interface Chapter {
  /** Of the link to it, such as `writes-happen-once`. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

const chapters: readonly Chapter[] = guide
  .split(/^#+ /m)
  .slice(1)
  .map((chapter) => {
    const [heading = '', ...lines] = chapter.split('\n');
    return { anchor: anchorOf(heading), heading, text: lines.join('\n').trim() };
  });

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

/** @param link such as `adapters.md#paging` */
export function chapterOf(link: string): Chapter | undefined {
  const [, anchor] = link.split('#');
  return chapters.find((chapter) => chapter.anchor === anchor);
}
