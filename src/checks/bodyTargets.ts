import type { Place } from '#catalog/readFields';
import type { CheckedFile } from '#checks/checkedFile';
import { decoded } from '#checks/mediaFiles';
import { inlineText } from '#markdown/text';

/** A picture or a link of a body, and where its target is written. */
export interface BodyTarget {
  kind: 'image' | 'link';
  /** As written, percent signs decoded. */
  target: string;
  /** Words of a link, alternative text of a picture. */
  text: string;
  /** Place of the target; of the paragraph's line where it cannot be told. */
  place: Place;
  /** UTF-16 offset of the target as it stands in the file. */
  offset?: number;
  /** As it stands in the file. */
  written?: string;
}

const written = /\]\(\s*(<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/g;

/** Pictures and links of a body in order; bare addresses in the text are not among them. */
export function bodyTargets(file: CheckedFile): BodyTarget[] {
  return file.tokens.flatMap((token) => {
    if (
      token.type !== 'inline' ||
      !token.children?.some(({ type }) => type === 'image' || type === 'link_open')
    )
      return [];
    const [first, end] = token.map ?? [0, 1];
    const from = file.lines.offset(file.bodyPlace(first));
    const block = file.text.slice(from, file.lines.offset(file.bodyPlace(end)) || undefined);
    const sites = [...block.matchAll(written)].map((match) => {
      const target = match[1] ?? '';
      return {
        target: target.replace(/^<|>$/g, ''),
        offset: from + match.index + match[0].length - target.length,
        written: target,
      };
    });
    return token.children.flatMap((child, i): BodyTarget[] => {
      const isImage = child.type === 'image';
      if (
        !isImage &&
        (child.type !== 'link_open' || child.markup === 'linkify' || child.markup === 'autolink')
      )
        return [];
      const target = decoded(String(child.attrGet(isImage ? 'src' : 'href') ?? ''));
      const at = sites.findIndex((site) => decoded(site.target) === target);
      const [site] = at < 0 ? [] : sites.splice(at, 1);
      return [
        {
          kind: isImage ? 'image' : 'link',
          target,
          text: inlineText(isImage ? child.children : token.children!.slice(i + 1, i + 2)).trim(),
          place: site ? file.lines.place(site.offset) : file.bodyPlace(first),
          ...(site ? { offset: site.offset, written: site.written } : {}),
        },
      ];
    });
  });
}
