import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type Directory, personsNamed, withoutPadding } from '#editing/entry/directory';
import { blockText, isParagraph } from '#editing/import/blockText';
import { speakerLabel } from '#markdown/speakerLabel';

const moderatorWord = '主持人';
const voiceForm =
  /^(现场)?(听众|观众|群众|居民|职工|家属|党员|代表|学员|网友|众人|众|大家|同志)[甲乙丙丁ABCD一二三四]?$/;
/** Words that open a paragraph with a colon and are nobody. */
const nobody = new Set(
  '注意 例如 比如 譬如 其中 首先 其次 再次 最后 另外 此外 结论 建议 问题 原因 措施 做法 体会 总之 提问 回答 问 答 时间 地点 主题 备注 附件 说明 摘要 关键 编者按 按语 小结 总结 议题 话题 题目 内容 背景 目的 要求 记录 整理 出席 列席 单位 日期'.split(
    ' ',
  ),
);

export interface Speakers {
  /** As written at the labels, each once, in the order of their first turns. */
  participants: string[];
  voices: string[];
  /** The person after 主持人 in brackets, or whom the head names. */
  moderator?: string;
  /** How many turns have 主持人 or a speaker's name before them. */
  turns: number;
  unknown: string[];
}

interface Label {
  name: string;
  post?: string;
  bold: boolean;
  /** Length of the label in the paragraph's text, white space after it included. */
  length: number;
}

/** The label at the beginning of a paragraph, with a padded name (李　明) read as one. */
function labelOf(node: RootContent): Label | undefined {
  if (!isParagraph(node)) return undefined;
  const text = blockText(node);
  const padded = /^(\p{Script=Han})[ 　]{1,4}(\p{Script=Han})(?=[（(：:])/u.exec(text);
  const plain = padded ? text.replace(padded[0], padded[1]! + padded[2]!) : text;
  const label = speakerLabel(plain);
  if (!label || [...label.name].length > 8) return undefined;
  const length = text.length - label.rest.length;
  return {
    name: withoutPadding(label.name),
    bold: node.children[0]?.type === 'strong',
    length,
    ...(label.post ? { post: label.post } : {}),
  };
}

/** Who speaks in a transcript: known persons, unnamed voices, and names that speak more than once or stand in bold. */
export function findSpeakers(nodes: readonly RootContent[], directory: Directory): Speakers {
  const labels = nodes.map(labelOf).filter((label) => label !== undefined);
  const participants = new Set<string>();
  const voices = new Set<string>();
  const unknown = new Set<string>();
  let moderator: string | undefined;
  let turns = 0;
  for (const { name, post, bold } of labels) {
    if (name === moderatorWord) {
      turns++;
      if (post && personsNamed(directory, withoutPadding(post)).length > 0)
        moderator ??= withoutPadding(post);
    } else if (personsNamed(directory, name).length > 0) {
      turns++;
      if (post === moderatorWord) moderator ??= name;
      participants.add(name);
    } else if (voiceForm.test(name)) {
      turns++;
      voices.add(name);
    } else if (
      couldBeName(name) &&
      (bold || labels.filter((one) => one.name === name).length > 1)
    ) {
      turns++;
      participants.add(name);
      unknown.add(name);
    }
  }
  return {
    participants: [...participants],
    voices: [...voices],
    turns,
    unknown: [...unknown],
    ...(moderator ? { moderator } : {}),
  };
}

const couldBeName = (name: string) =>
  /^\p{Script=Han}{2,4}$/u.test(name) &&
  !nobody.has(name) &&
  !/^(第|[一二三四五六七八九十])/.test(name);

/** Writes every speaker's label alike, `李长河（班长）：`, in plain type and with a full-width colon. */
export function writeTurns(nodes: readonly RootContent[], speakers: Speakers): RootContent[] {
  const known = new Set([
    ...speakers.participants,
    ...speakers.voices,
    moderatorWord,
    speakers.moderator,
  ]);
  return nodes.map((node) => {
    const label = labelOf(node);
    if (!label || !known.has(label.name) || !isParagraph(node)) return node;
    const post = label.post ? `（${label.post}）` : '';
    const speech = trimStart(dropStart(node.children, label.length));
    return {
      ...node,
      children: [{ type: 'text', value: `${label.name}${post}：` }, ...speech],
    } satisfies Paragraph;
  });
}

/** The inline nodes without their first characters. */
function dropStart(children: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  const kept: PhrasingContent[] = [];
  for (const child of children) {
    const length = blockText(child).length;
    if (left >= length && length > 0) {
      left -= length;
    } else if (left === 0 || length === 0) {
      kept.push(child);
    } else {
      if ('value' in child) kept.push({ ...child, value: child.value.slice(left) });
      else if ('children' in child)
        kept.push({ ...child, children: dropStart(child.children, left) as never });
      left = 0;
    }
  }
  return kept;
}

function trimStart(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children;
  if (first?.type === 'break') return trimStart(others);
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[\s　]+/u, '') }, ...others]
    : children;
}
