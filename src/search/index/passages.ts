import type { Heading, Passage } from '#search/format/files';
import type { Block, PageText } from '#search/index/pageText';

/** Characters after which a passage ends with its block: what a reader loads to check one hit. */
const passageLength = 2000;

/** A passage with what is indexed of it. */
export interface CutPassage {
  passage: Passage;
  title: string;
  headings: string[];
  texts: string[];
  /** What stands beside the article's text; found, but not among the exact hits. */
  aside: boolean;
}

/**
 * Cuts an article into passages at the borders of its blocks: first its text, whose first passage
 * carries the title, then what stands beside it.
 */
export function passagesOf(url: string, page: PageText): CutPassage[] {
  const head: Heading = {
    url,
    title: page.title,
    date: page.date,
    collection: page.collection,
    branches: page.facets.支部 ?? [],
    people: page.facets.人物 ?? [],
  };
  const [text, asides] = [false, true].map((aside) =>
    cut(page.blocks.filter((block) => block.aside === aside)),
  );
  const passages = [...(text?.length ? text : [[]]), ...(asides ?? [])];
  return passages.map((blocks, i) => ({
    passage: { ...head, stretches: stretchesOf(blocks) },
    title: i === 0 ? page.title : '',
    headings: blocks.filter((block) => block.heading).map((block) => block.text),
    texts: blocks.filter((block) => !block.heading).map((block) => block.text),
    aside: blocks[0]?.aside ?? false,
  }));
}

function cut(blocks: readonly Block[]): Block[][] {
  const passages: Block[][] = [];
  let length = 0;
  for (const block of blocks) {
    if (length === 0 || length + block.text.length > passageLength) {
      passages.push([]);
      length = 0;
    }
    passages.at(-1)?.push(block);
    length += block.text.length;
  }
  return passages;
}

function stretchesOf(blocks: readonly Block[]): Passage['stretches'] {
  const stretches: Passage['stretches'] = [];
  for (const { anchor, speaker, text } of blocks) {
    const last = stretches.at(-1);
    if (last && last.anchor === anchor) last.blocks.push(text);
    else stretches.push({ anchor, ...(speaker ? { speaker } : {}), blocks: [text] });
  }
  return stretches;
}
