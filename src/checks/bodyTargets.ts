import type { Place } from '#catalog/readFields';
import type { BodyLink } from '#checks/bodyFacts';
import type { CheckedFile } from '#checks/checkedFile';
import { decodedAddress } from '#text/decodedAddress';

/** A picture or a link of a body, and where its target is written. */
export interface BodyTarget extends BodyLink {
  /** Place of the target; of the paragraph's line where it cannot be told. */
  place: Place;
  /** UTF-16 offset of the target as it stands in the file. */
  offset?: number;
  /** As it stands in the file. */
  written?: string;
}

const written = /\]\(\s*(<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/g;

/** Pictures and links of a body, in order. */
export function bodyTargets(file: CheckedFile): BodyTarget[] {
  const sites = new Map<number, Site[]>();
  return file.facts.targets.map((link) => {
    const [from] = link.block;
    const ofBlock = sites.get(from) ?? sitesOf(file, link.block);
    sites.set(from, ofBlock);
    const at = ofBlock.findIndex(({ target }) => target === link.target);
    const [site] = at < 0 ? [] : ofBlock.splice(at, 1);
    if (!site) return { ...link, place: file.bodyPlace(from) };
    return {
      ...link,
      place: file.lines.place(site.offset),
      offset: site.offset,
      written: site.written,
    };
  });
}

interface Site {
  target: string;
  offset: number;
  written: string;
}

function sitesOf(file: CheckedFile, [first, end]: BodyLink['block']): Site[] {
  const from = file.lines.offset(file.bodyPlace(first));
  const block = file.text.slice(from, file.lines.offset(file.bodyPlace(end)) || undefined);
  return [...block.matchAll(written)].map((match) => {
    const target = match[1] ?? '';
    return {
      target: decodedAddress(target.replace(/^<|>$/g, '')),
      offset: from + match.index + match[0].length - target.length,
      written: target,
    };
  });
}
