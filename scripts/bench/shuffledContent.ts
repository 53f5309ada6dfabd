import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPublication } from '#catalog/loadPublication';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { addDays } from '#domain/day';
import { randomFrom } from './searchQueries.ts';

const settings = `name: 测量学习
organization: 测量社区
site: https://bench.example.org
locale: zh-CN
print: { issues: 0, articles: none }
`;
const firstDay = '2019-01-01';
const days = 2700;
const paragraphsOfOne = 10;
const run = /\p{Script=Han}{8,16}/gu;

/**
 * Writes a content folder of so many lectures over seven years, made of the paragraphs of another
 * folder's articles in a new order: a publication of a size that nobody has at hand, in sentences
 * that somebody wrote. The same bytes for the same source and count.
 */
export async function writeShuffledContent(
  from: string,
  to: string,
  articles: number,
): Promise<void> {
  const { publication } = await loadPublication(from);
  const texts = await Promise.all(
    publication.articles.map(({ path }) => readFile(join(from, path), 'utf8')),
  );
  const paragraphs = texts
    .flatMap((text) => splitFrontMatter(text).body.split(/\n\s*\n/))
    .filter((text) => /^\p{Script=Han}/u.test(text) && text.length > 20);
  // Each title once, so that a title typed whole has one right answer.
  const titles = [...new Set(paragraphs.flatMap((text) => text.match(run) ?? []))];
  if (titles.length < articles)
    throw new RangeError(`${from} has ${titles.length} runs for titles`);
  const random = randomFrom(articles);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

  await mkdir(join(to, 'lectures'), { recursive: true });
  await mkdir(join(to, 'people'), { recursive: true });
  await writeFile(join(to, 'publication.yaml'), settings);
  await writeFile(join(to, 'people', 'a.yaml'), 'name: 周明远\n');
  for (let i = 0; i < articles; i++) {
    const body = Array.from({ length: paragraphsOfOne }, () => pick(paragraphs)).join('\n\n');
    const fields = {
      title: titles.splice(Math.floor(random() * titles.length), 1)[0],
      date: addDays(firstDay, Math.floor((i * days) / articles)),
      kind: 'hall',
      lecturer: '周明远',
    };
    const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    await writeFile(
      join(to, 'lectures', `${String(i).padStart(5, '0')}.md`),
      `---\n${head.join('\n')}\n---\n${body}\n`,
    );
  }
}
