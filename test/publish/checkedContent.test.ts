import { describe, expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { UsageError } from '#domain/usageError';
import { checkedArticle } from '#publish/checkedArticle';
import { checkedPublication } from '#publish/checkedPublication';
import { type Files, lecture, soundContent, withContent } from '../checks/contentFixture.ts';

const within = <T>(files: Files, use: (workspace: Workspace) => Promise<T>): Promise<T> =>
  withContent({ ...soundContent, ...files }, (dir) =>
    use({ contentDir: dir, contentName: dir, today: undefined }),
  );
interface Workspace {
  contentDir: string;
  contentName: string;
  today: undefined;
}

const secret: Files = { 'people/wu-ming.yaml': 'name: 吴明轩\nvisibility: hidden\n' };
const sound = lecture();
const naming = `${sound}\n吴明轩也来了。\n`;
const draft = lecture({ status: 'draft' });

describe('what is made to be handed on', () => {
  it('is made of content without errors', async () => {
    const publication = await within({}, (workspace) => checkedPublication(workspace, '月报'));
    expect([...publication.articleByRef.keys()]).toEqual(['lectures/2026/anquan']);
  });

  it.each([
    ['an article would be missing', { 'lectures/2026/x.md': lecture({ lecturer: '没有此人' }) }],
    [
      'a person would be named who wants to be named nowhere',
      { ...secret, 'lectures/2026/x.md': naming },
    ],
  ])('is not made where %s', async (_, files: Files) => {
    const refusal = within(files, (workspace) => checkedPublication(workspace, '月报'));
    await expect(refusal).rejects.toBeInstanceOf(UsageError);
    await expect(refusal).rejects.toThrow(/lectures\/2026\/x\.md:\d+:\d+ {2}错误[\s\S]*没有做月报/);
  });

  it('says of a folder that is not there what check says', async () => {
    const missing = { contentDir: '/no/such', contentName: '/no/such', today: undefined };
    await expect(checkedPublication(missing, '月报')).rejects.toThrow('CONTENT_DIR');
    await expect(loadPublication('/no/such')).rejects.toThrow('CONTENT_DIR');
    await expect(checkedArticle(missing, 'lectures/a')).rejects.toThrow('CONTENT_DIR');
  });
});

describe('an article to be handed on alone', () => {
  it.each([
    ['by its address', 'lectures/2026/x'],
    ['by its path', 'lectures/2026/x.md'],
    ['by the address of its page', '/lectures/2026/x/'],
  ])('is found %s', async (_, wanted) => {
    const { article } = await within({ 'lectures/2026/x.md': sound }, (workspace) =>
      checkedArticle(workspace, wanted),
    );
    expect(article.ref).toBe('lectures/2026/x');
  });

  it('is found by its file, wherever the content lies', async () => {
    const { article } = await within({ 'lectures/2026/x.md': sound }, (workspace) =>
      checkedArticle(workspace, `${workspace.contentDir}/lectures/2026/x.md`),
    );
    expect(article.ref).toBe('lectures/2026/x');
  });

  it('may be a draft, and does not suffer from the faults of others', async () => {
    const { article } = await within(
      { 'lectures/2026/x.md': draft, 'lectures/2026/y.md': lecture({ lecturer: '没有此人' }) },
      (workspace) => checkedArticle(workspace, 'lectures/2026/x'),
    );
    expect(article.ref).toBe('lectures/2026/x');
  });

  it.each([
    ['has errors', { 'lectures/2026/x.md': lecture({ lecturer: '没有此人' }) }],
    ['names whom it may not', { ...secret, 'lectures/2026/x.md': naming }],
    ['does so as a draft', { ...secret, 'lectures/2026/x.md': `${draft}\n吴明轩也来了。\n` }],
    ['cannot be read', { 'lectures/2026/x.md': '---\ntitle: “x\n---\n' }],
  ])('is refused where it %s', async (_, files: Files) => {
    const refusal = within(files, (workspace) => checkedArticle(workspace, 'lectures/2026/x'));
    await expect(refusal).rejects.toThrow(/lectures\/2026\/x\.md:\d+:\d+[\s\S]*没有做/);
  });

  it('is asked for again where there is none, with the nearest name', async () => {
    const refusal = within({}, (workspace) => checkedArticle(workspace, 'lectures/2026/anqun'));
    await expect(refusal).rejects.toThrow('是不是“lectures/2026/anquan”');
  });
});
