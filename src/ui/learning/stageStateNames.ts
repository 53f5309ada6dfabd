import type { StageState } from '#views/chain';

/** What stands beside the name of a stage. */
export const stageStateNames: Readonly<Record<StageState, string>> = {
  done: '已完成',
  running: '正在进行',
  coming: '还没开始',
  ended: '到期未了',
  undated: '没有写日期',
};
