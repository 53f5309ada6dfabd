import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { brokenPages } from '#publish/brokenPages';
import { previewOf } from '#publish/previewOf';
import { workspaceOf } from '#publish/workspace';
import type { SitePage } from '#views/sitePage';

let contentDir: string;
const workspace = () => ({ ...workspaceOf({}), contentDir });
const page = (path: string, view: unknown = {}): SitePage => ({
  path,
  template: 'lectures',
  title: '',
  description: '',
  view,
});

beforeAll(async () => {
  contentDir = join(await mkdtemp(join(tmpdir(), 'xuekan-preview-')), 'content');
  await cp(join(import.meta.dirname, '../../content'), contentDir, { recursive: true });
  const edit = async (path: string, from: string, to: string) => {
    const file = join(contentDir, path);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  };
  await edit('lectures/2026/jiaojieban.md', 'audience: 52', 'audience: 五十二');
  await edit(
    'lectures/2026/dianqi-shiwu.md',
    /\nlecturer: .*/.exec(
      await readFile(join(contentDir, 'lectures/2026/dianqi-shiwu.md'), 'utf8'),
    )![0],
    '\nlecturer: 赵东梅',
  );
});
afterAll(() => rm(join(contentDir, '..'), { recursive: true, force: true }));

it('finds an article that cannot be read at its own address, with its faults', async () => {
  const broken = await brokenPages(contentDir);
  expect(broken.map(({ path, view }) => [path, view.file])).toEqual([
    ['lectures/2026/jiaojieban', 'lectures/2026/jiaojieban.md'],
  ]);
  const { publication } = await loadPublication(contentDir, { drafts: true });
  const { file, problems, wechat } = await previewOf(broken[0]!, publication, workspace());
  expect(wechat).toBeUndefined();
  expect(problems.filter((problem) => problem.file === file)).toEqual([
    expect.objectContaining({
      severity: 'error',
      line: 8,
      message: expect.stringContaining('五十二'),
    }),
  ]);
});

const shown = (path: string): SitePage => ({
  ...page(path),
  body: { path: `${path}.md`, digest: '', pictures: {} },
});

it('tells the faults of an article beside it, and does not hand it on while it has any', async () => {
  const { publication } = await loadPublication(contentDir, { drafts: true });
  const { file, problems, wechat } = await previewOf(
    shown('lectures/2026/dianqi-shiwu'),
    publication,
    workspace(),
  );
  expect(problems.filter((problem) => problem.file === file).map(({ message }) => message)).toEqual(
    [expect.stringContaining('赵冬梅')],
  );
  expect(wechat).toBe('faulty');
});

it('makes an article ready for 公众号, whatever the faults of others', async () => {
  const { publication } = await loadPublication(contentDir, { drafts: true });
  const path = 'lectures/2026/tongfeng-xitong';
  const { wechat } = await previewOf(shown(path), publication, workspace());
  expect(wechat).toMatchObject({ title: publication.articleByRef.get(path)!.title });
});

it('has no file and no 公众号 text for an index', async () => {
  const { publication } = await loadPublication(contentDir);
  const preview = await previewOf(page('lectures'), publication, workspace());
  expect(preview.file).toBeUndefined();
  expect(preview.wechat).toBeUndefined();
});
