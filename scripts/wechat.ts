import { join } from 'node:path';
import { checkedArticle } from '#publish/checkedArticle';
import { wechatOf } from '#publish/wechatOf';
import { workspaceOf } from '#publish/workspace';
import { writeWhole } from '#publish/writeWhole';
import { commandLine } from './commandLine.ts';

const help = `用法：npm run wechat -- 文章 [选项]

把一篇文章变成公众号编辑器认得的样子，例如 npm run wechat -- lectures/2026/jiaojieban
标题、作者、摘要和要上传的图片列在屏幕上，HTML 写到文件或屏幕。

  --out 文件     写到这个文件，用浏览器打开，全选、复制、粘贴到公众号
  --help         显示这段说明`;

const { values, positionals } = commandLine(
  help,
  { out: { type: 'string' } },
  { positionals: true },
);
const [ref] = positionals;
if (!ref) {
  console.error(help);
  process.exit(2);
}
const workspace = workspaceOf();
const { contentDir } = workspace;
const { publication, article } = await checkedArticle(workspace, ref);
const { title, author, summary, html, images } = await wechatOf(publication, article, contentDir);
const say = values.out ? console.log : console.error;
say(`标题：${title}\n作者：${author}\n摘要：${summary || '（没有写，公众号会取正文开头）'}`);
for (const { number, path, alt } of images) {
  say(`${number === 0 ? '题图' : `图${number}`}：${join(contentDir, path)}（${alt}）`);
}
if (values.out) {
  await writeWhole(
    values.out,
    `<!doctype html><meta charset="utf-8"><title>${title.replaceAll('<', '&lt;')}</title>${html}\n`,
  );
  say(`已写到 ${values.out}`);
} else {
  console.log(html);
}
