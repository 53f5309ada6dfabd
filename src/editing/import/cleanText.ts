import type { Parents, Root, Text } from 'hast';
import { isElement, textOf } from '#editing/import/hastNodes';
import { cleanNoise, isNoisy, measureNoise, rareCharacters } from '#editing/import/noisyText';
import { widenPunctuation } from '#editing/import/punctuation';

/** Zero-width characters and soft hyphens, which a reader does not see and a search stumbles over. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const otherSpaces = /[\u00a0\u2002-\u200a\u202f\t]/g;

export interface CleanedText {
  /** How the same cleaning reads on any other text of the source. */
  clean: (text: string) => string;
  notes: string[];
}

/**
 * Cleans every text of a tree in place: invisible characters gone, noisy web copies read back
 * to simplified characters, half-width punctuation between Han characters widened. All that
 * changes what is read is told in the notes.
 */
export function cleanTexts(tree: Root): CleanedText {
  mergeTexts(tree);
  const whole = textOf(tree);
  const noise = measureNoise(whole);
  const noisy = isNoisy(noise);
  let widened = 0;
  const clean = (text: string) => {
    const visible = text.replace(invisible, '').replace(otherSpaces, ' ');
    const result = widenPunctuation(noisy ? cleanNoise(visible) : visible);
    widened += result.changed;
    return result.text;
  };
  for (const node of textsOf(tree)) node.value = clean(node.value);
  const notes: string[] = [];
  if (noisy) {
    notes.push(`去掉了 ${noise.readings} 处括号里的拼音，${noise.traditional} 个繁体字改成了简体`);
    const rare = rareCharacters(textOf(tree));
    if (rare.length > 0) notes.push(`这些字不常用，可能是转换剩下的，请核对：${rare.join('、')}`);
  } else if (noise.traditional > 20) {
    notes.push(`文中有 ${noise.traditional} 个繁体字，照原样保留`);
  }
  if (widened > 0) notes.push(`${widened} 处汉字之间的半角标点改成了全角`);
  return { clean, notes };
}

function textsOf(parent: Parents): Text[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    return isElement(child) && child.tagName !== 'pre' && child.tagName !== 'code'
      ? textsOf(child)
      : [];
  });
}

/** Neighbouring texts become one, so that a pattern is not cut in two. */
function mergeTexts(parent: Parents): void {
  const merged: typeof parent.children = [];
  for (const child of parent.children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child as never);
    if (isElement(child)) mergeTexts(child);
  }
  parent.children = merged as never;
}
