import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundContent, withContent } from '../checks/contentFixture.ts';
import { buildInto } from './buildInto.ts';

const root = join(import.meta.dirname, '../..');
let work = '';
let cacheDir = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-refusal-'));
  cacheDir = join(root, '.cache', `refusal-${process.pid}`);
  await cp(join(root, 'content'), join(work, 'content'), { recursive: true });
  await mkdir(join(work, 'site'));
  await writeFile(join(work, 'site', 'index.html'), '原来的首页');
});
afterAll(() =>
  Promise.all([work, cacheDir].map((folder) => rm(folder, { recursive: true, force: true }))),
);

const article = (fields: string, body = '正文。') => `---\n${fields}\n---\n${body}\n`;

/** What an office can get wrong: file, its bytes, and where the check must point. */
const broken: [what: string, path: string, text: string | Uint8Array, place: string][] = [
  [
    'no title',
    'lectures/2026/x.md',
    article('date: 2026-10-01\nkind: hall\nlecturer: 周明远'),
    ':1:',
  ],
  [
    'a bad date',
    'lectures/2026/x.md',
    article('title: 题\ndate: 2026-13-01\nkind: hall\nlecturer: 周明远'),
    ':3:',
  ],
  [
    'an unknown branch',
    'lectures/2026/x.md',
    article('title: 题\ndate: 2026-10-01\nbranches: [nowhere]\nkind: hall\nlecturer: 周明远'),
    ':4:',
  ],
  [
    'an unknown lecturer',
    'lectures/2026/x.md',
    article('title: 题\ndate: 2026-10-01\nkind: hall\nlecturer: 周明元'),
    ':5:',
  ],
  [
    'a duplicate id',
    'lectures/2026/JIAOJIEBAN.md',
    article('title: 题\ndate: 2026-10-01\nkind: hall\nlecturer: 周明远'),
    ':1:1',
  ],
  [
    'a GBK file',
    'lectures/2026/x.md',
    new Uint8Array([
      ...Buffer.from('---\ntitle: '),
      0xd1,
      0xa7,
      0xcf,
      0xb0,
      0xb0,
      0xb2,
      0xc8,
      0xab,
      0x0a,
    ]),
    ':1:1',
  ],
  [
    'a misspelt key',
    'lectures/2026/x.md',
    article('title: 题\ndate: 2026-10-01\nkind: hall\nlecturer: 周明远\nvenu: 俱乐部'),
    ':6:',
  ],
  [
    'a speaker who does not take part',
    'forums/2026/x.md',
    article(
      'title: 题\ndate: 2026-10-01\ntheme: 题\nmoderator: 周明远\nparticipants: [李长河]',
      '主持人：开始。\n\n赵冬梅：我来了。',
    ),
    ':10:',
  ],
];

/** A picture whose head and end are whole, and whose middle is not: only reading it through tells. */
function spoiltPicture(): Buffer {
  const bytes = readFileSync(join(root, 'content/experiences/2026/images/xd-08.png'));
  return bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4000);
}

const refusal = (contentDir: string) =>
  buildInto({ contentDir, outDir: join(work, 'site'), cacheDir }).then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  );

describe('the build', () => {
  it('refuses a picture that cannot be shown, by its name, and keeps the old output', async () => {
    const picture = 'lectures/2026/images/spoilt.png';
    const files = {
      ...soundContent,
      [picture]: spoiltPicture(),
      'lectures/2026/x.md': article(
        'title: 题\ndate: 2026-10-01\nkind: hall\nlecturer: 周明远',
        '![井口](./images/spoilt.png)',
      ),
    };
    await withContent(files, async (contentDir) => {
      const failure = await refusal(contentDir);
      expect(failure?.code).toBe(1);
      expect(failure?.stderr).toContain(`${picture}:1:1  错误  这张图片坏了`);
      expect(failure?.stderr).not.toMatch(/\n\s+at /);
    });
    expect(readFileSync(join(work, 'site', 'index.html'), 'utf8')).toBe('原来的首页');
  });

  it.each(broken)(
    'refuses %s at its line and keeps the old output',
    async (_, path, bytes, place) => {
      const file = join(work, 'content', path);
      await writeFile(file, bytes);
      try {
        const failure = await refusal(join(work, 'content'));
        expect(failure?.code).toBe(1);
        expect(failure?.stderr).toContain(`${path}${place}`);
        expect(failure?.stderr).not.toMatch(/\n\s+at /);
        expect(readFileSync(join(work, 'site', 'index.html'), 'utf8')).toBe('原来的首页');
      } finally {
        await rm(file);
      }
    },
  );
});
