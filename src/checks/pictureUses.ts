import type { Place, Span } from '#catalog/readFields';
import { bodyTargets } from '#checks/bodyTargets';
import type { CheckedFile } from '#checks/checkedFile';
import type { TextEdit } from '#domain/problem';

/** A picture as an entry names it: in its body, as its cover or portrait. */
export interface PictureUse {
  file: CheckedFile;
  src: string;
  place: Place;
  /** Replaces the source by another. */
  mend?: (src: string) => TextEdit;
}

/** Every picture of an entry. */
export function pictureUses(file: CheckedFile): PictureUse[] {
  const uses: PictureUse[] = bodyTargets(file)
    .filter(({ kind }) => kind === 'image')
    .map(({ target, place, offset, written: stored }) => ({
      file,
      src: target,
      place,
      ...(offset === undefined || stored === undefined
        ? {}
        : {
            mend: (text) => ({
              start: offset,
              end: offset + stored.length,
              text: /[\s()]/.test(text) ? `<${text}>` : text,
            }),
          }),
    }));
  for (const field of ['cover', 'portrait']) {
    const picture = file.data[field];
    const src =
      typeof picture === 'object' && picture !== null && 'src' in picture ? picture.src : undefined;
    if (typeof src !== 'string' || src.trim() === '') continue;
    const span: Span | undefined = file.source.fields?.valueSpan([field, 'src']);
    uses.push({
      file,
      src,
      place: file.valuePlace([field, 'src']),
      ...(span ? { mend: (text) => file.edit(span, text) } : {}),
    });
  }
  return uses;
}
