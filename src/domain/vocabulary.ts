/** The closed lists of the content model, each value with the one Chinese label that readers and editors see. */

/** 学习来源: where learning comes from. */
export const sources = {
  policy: '政策法规',
  science: '科学技术',
  colleague: '身边同事',
  exemplar: '先进典型',
  experience: '外部经验',
  caution: '反面教材',
} as const;
export type Source = keyof typeof sources;

export const branchKinds = {
  committee: '党委',
  'central-group': '中心组',
  branch: '支部',
  team: '班组或党小组',
  office: '科室',
} as const;
export type BranchKind = keyof typeof branchKinds;

export const sessionKinds = {
  'central-group': '中心组学习',
  branch: '支部学习',
  team: '班组学习',
  other: '其他学习',
} as const;
export type SessionKind = keyof typeof sessionKinds;

export const lectureKinds = {
  lecture: '专家讲座',
  report: '辅导报告',
  hall: '大讲堂',
} as const;

export const honourLevels = {
  company: '公司级',
  bureau: '局级',
  county: '县级',
  city: '市级',
  province: '省级',
  nation: '国家级',
} as const;

export const statuses = { draft: '草稿', published: '发布' } as const;

/** 可见范围: how much of a person is shown. */
export const visibilities = {
  public: '公开',
  'name-only': '只显示姓名',
  hidden: '不显示',
} as const;
export type Visibility = keyof typeof visibilities;

/** What a point can be given for. */
export const recordKinds = {
  'session-held': '开展学习',
  'session-attended': '参加学习',
  'session-made-up': '补课',
  'central-speech': '中心发言',
  'lecture-given': '主讲',
  'lecture-hosted': '承办讲座',
  'experience-written': '撰写心得',
  'experience-applied': '学用转化',
  'forum-spoken': '论坛发言',
  'task-done': '完成任务',
  'exam-passed': '考试及格',
  exemplar: '先进典型',
  honour: '荣誉',
} as const;
export type RecordKind = keyof typeof recordKinds;

export const caps = { month: '每月', quarter: '每季度', year: '每年' } as const;
export type CapPeriod = keyof typeof caps;
