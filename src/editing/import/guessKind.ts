import { type CollectionName, collectionNames, collections } from '#domain/collections';
import { lectureKinds, sessionKinds } from '#domain/vocabulary';

/** Kinds that a document may be imported as: those whose entries are Markdown with a title. */
export const importable = collectionNames.filter(
  (name) =>
    (collections[name].extensions as readonly string[]).includes('.md') && name !== 'bulletins',
);

/** A kind by its collection's name or its Chinese label; undefined for any other word. */
export function kindNamed(word: string): CollectionName | undefined {
  const name = word.trim();
  return collectionNames.find((one) => one === name || collections[one].label === name);
}

const cues: readonly [CollectionName, RegExp][] = [
  ['forums', /论坛|座谈|讨论会|访谈|对话/],
  ['sessions', /学习记录|会议记录|学习纪要|会议纪要|集中学习|中心组学习|学习日/],
  ['lectures', /讲座|辅导报告|大讲堂|宣讲|授课|党课/],
  ['experiences', /心得|体会|感悟|有感|读后感|学习总结/],
  ['activities', /活动方案|实施方案/],
];

export interface KindCues {
  title: string;
  fileName: string;
  /** Labels at the head: 主讲人, 记录人. */
  labels: readonly string[];
  /** Turns of speakers in the text. */
  turns: number;
}

/** The kind that a document's own words tell, or undefined where they tell none or several. */
export function guessKind({
  title,
  fileName,
  labels,
  turns,
}: KindCues): CollectionName | undefined {
  for (const words of [title, fileName]) {
    const found = cues.filter(([, form]) => form.test(words)).map(([kind]) => kind);
    // 听讲座有感, 学习论坛的体会: who writes of what was heard writes an experience.
    if (found.includes('experiences')) return 'experiences';
    if (found.includes('forums') && turns === 0) continue;
    if (found.length === 1) return found[0];
  }
  if (labels.some((label) => /^(主讲人?|授课人|报告人)$/.test(label))) return 'lectures';
  if (labels.some((label) => /^(记录人?|记录员|应到|实到)$/.test(label))) return 'sessions';
  return turns >= 3 ? 'forums' : undefined;
}

/** The value of a kind's own `kind` field where the title says it in so many words. */
export function statedVariety(collection: CollectionName, title: string): string | undefined {
  const values: Readonly<Record<string, string>> =
    collection === 'lectures' ? lectureKinds : collection === 'sessions' ? sessionKinds : {};
  const found = Object.entries(values).filter(
    ([key, label]) => key !== 'other' && title.includes(label.replace(/学习$/, '')),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}
