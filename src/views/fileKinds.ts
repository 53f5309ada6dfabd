/** The parts of a learning file, in reading order: what was given first, then what was received. */
export const fileKinds = {
  exemplar: '先进典型',
  honour: '荣誉',
  commended: '评学表扬',
  'lecture-given': '讲课',
  'experience-written': '心得',
  'central-speech': '中心发言',
  'forum-spoken': '论坛发言',
  'took-part': '参加论坛',
  chaired: '主持学习',
  recorded: '记录学习',
  'task-done': '完成任务',
  attended: '参加学习',
  'made-up': '补课',
  exam: '所在支部的考学',
} as const;
export type FileKind = keyof typeof fileKinds;

/** What anybody's page lists: what the person gave, wrote or said. All else needs consent. */
export const publicKinds: ReadonlySet<FileKind> = new Set([
  'lecture-given',
  'experience-written',
  'central-speech',
  'forum-spoken',
]);
