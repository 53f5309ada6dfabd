import { expect, it } from 'vitest';
import { UsageError } from '#domain/usageError';
import { buildFailure } from '#publish/buildFailure';

const workspace = { contentDir: '/home/office/content', contentName: 'content' };

it.each([
  [
    'a page that cannot be compiled, at its place',
    '[plugin @mdx-js/rolldown] /home/office/content/pages/bad.mdx:5:7\nMDXError: Could not parse\n    at x',
    'content/pages/bad.mdx:5:7  错误',
  ],
  [
    'a component that there is not, by its name',
    'Expected component `Foo` to be defined: you likely forgot to import, pass, or provide it.',
    'content/pages 里有一页（.mdx）用了没有的部件“<Foo>”',
  ],
  [
    'a text that cannot be printed, at its place',
    Object.assign(new Error('content/lectures/x.md:9:1  错误  图片“a.png”找不到'), {
      name: 'PrintProblems',
    }),
    'content/lectures/x.md:9:1  错误  图片“a.png”找不到\n有文章印不出来',
  ],
])('tells of %s in Chinese and without a trace', (_, fault, told) => {
  const error = typeof fault === 'string' ? new Error(fault) : fault;
  const failure = buildFailure(error, workspace);
  expect(failure).toBeInstanceOf(UsageError);
  expect((failure as Error).message.startsWith(told)).toBe(true);
  expect((failure as Error).message).not.toMatch(/\n\s+at /);
});

it('leaves any other failure as it is', () => {
  const error = new Error('out of memory');
  expect(buildFailure(error, workspace)).toBe(error);
});
