import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '#checks/checkContent';
import type { Problem } from '#domain/problem';

/** Files of a content folder by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small publication without a fault, for tests to break. */
export const soundContent: Files = {
  'publication.yaml': `name: 望村学习
organization: 望村社区
site: https://wangcun.example.org
locale: zh-CN
studies:
  - { id: theory, name: 学理论 }
  - { id: business, name: 学业务 }
`,
  'branches/dangwei.yaml': 'name: 望村党委\nkind: committee\n',
  'branches/jidian.yaml': 'name: 机电支部\nkind: branch\nparent: dangwei\n',
  'branches/tongfeng.yaml': 'name: 通风支部\nkind: branch\nparent: dangwei\n',
  'people/zhou-mingyuan.yaml':
    'name: 周明远\naliases: [老周]\nbranch: dangwei\nconsent: 2026-07-01\n',
  'people/li-changhe.yaml': 'name: 李长河\nbranch: jidian\nconsent: 2026-07-01\n',
  'people/zhao-dongmei.yaml': 'name: 赵冬梅\nbranch: tongfeng\n',
  'people/zhang-wei-1.yaml': 'name: 张伟\nbranch: jidian\n',
  'people/zhang-wei-2.yaml': 'name: 张伟\nbranch: tongfeng\n',
  'lectures/2026/anquan.md': `---
title: 安全第一课
date: 2026-10-15
kind: hall
lecturer: 李长河
---
## 讲什么

讲安全。
`,
};

/** Writes a content folder, hands it to a test and takes it away again. */
export async function withContent<T>(files: Files, use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'xuekan-check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The problems of the sound publication with other files in it; `file` is the path below the folder. */
export const problemsOf = (files: Files, today?: string): Promise<Problem[]> =>
  withContent({ ...soundContent, ...files }, async (dir) => {
    const { problems } = await checkContent({ contentDir: dir, today });
    const prefix = `${dir.replaceAll('\\', '/')}/`;
    return problems.map((problem) => ({ ...problem, file: problem.file.replace(prefix, '') }));
  });

/** A fault as the tables write it: `path:line:column severity rule`, then what the message must contain. */
export type Told = readonly [place: string, ...words: string[]];

/** Problems in the form of the tables, to compare. */
export const placesOf = (problems: readonly Problem[]): string[] =>
  problems.map(
    ({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`,
  );

/** A lecture with some lines of front matter and a body. */
export const lecture = (lines: Record<string, string> = {}, body = '正文。\n'): string => {
  const fields = {
    title: '安全第二课',
    date: '2026-10-16',
    kind: 'hall',
    lecturer: '李长河',
    ...lines,
  };
  return `---\n${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}`;
};
