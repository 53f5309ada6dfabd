import { parseArgs } from 'node:util';
import { link } from '#catalog/link';
import type { Publication } from '#catalog/publication';
import { quarterOf } from '#domain/period';
import { learningFamilies } from '#views/learningFamilies';
import { ledgerOf } from '#views/ledger';
import { sitePages } from '#views/sitePages';
import { syntheticEntries, syntheticSettings } from './syntheticEntries.ts';

const help = `用法：npm run bench -- views [选项]

用编出来的内容，量一量推算支部、人物、积分、任务、日历等全部页面要多久。

  --articles 数  大的一份有多少篇文章（默认 10000，人数是它的十分之一）
  --runs 数      每份量几次，取中间的一次（默认 5）`;

/** The targets of the learning system: seconds for the large publication, and how it may grow on ten times the content. */
const targets = { seconds: 1.5, growth: 13 };

interface Measured {
  pages: number;
  /** Milliseconds of the learning system's views, indexes included. */
  derived: number;
  /** Milliseconds of every page of the site. */
  all: number;
}

/** Measures all derived views at two sizes and prints them; ends with code 1 where a target is missed. */
export async function benchViews(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '5' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const large = Number(values.articles);
  const runs = Number(values.runs);
  // The first run compiles the code; it is not counted.
  measure(linked(Math.round(large / 10)));
  const results = [Math.round(large / 10), large].map((articles) => {
    const measured = Array.from({ length: runs }, () => measure(linked(articles)));
    return { articles, ...middle(measured) };
  });
  for (const { articles, pages, derived, all } of results) {
    console.log(
      `${articles}篇文章：支部、人物、积分等${pages}页的数据 ${(derived / 1000).toFixed(2)} 秒；全站页面 ${(all / 1000).toFixed(2)} 秒`,
    );
  }
  const [small, big] = results as [(typeof results)[0], (typeof results)[0]];
  const growth = big.derived / small.derived;
  console.log(`十倍的内容，${growth.toFixed(1)} 倍的时间（不超过 ${targets.growth} 倍）`);
  if (big.derived / 1000 > targets.seconds || growth > targets.growth) {
    console.error(`没有达到目标：${targets.seconds} 秒，${targets.growth} 倍。`);
    process.exitCode = 1;
  }
}

function linked(articles: number): Publication {
  return link(syntheticEntries(articles), { settings: syntheticSettings() }).publication;
}

function measure(publication: Publication): Measured {
  const site = { publication, pictures: new Map() };
  const started = performance.now();
  let pages = 0;
  for (const family of learningFamilies) pages += family(site).length;
  // The committee's report: points of every person and every unit.
  for (const period of [publication.today.slice(0, 4), quarterOf(publication.today)])
    ledgerOf(publication, period);
  const derived = performance.now() - started;
  const again = performance.now();
  // Indexes that the publication already has are made anew, so that the whole is told.
  sitePages({ ...site, publication: { ...publication } });
  return { pages, derived, all: performance.now() - again };
}

function middle(measured: readonly Measured[]): Measured {
  const sorted = [...measured].sort((a, b) => a.derived - b.derived);
  return sorted[Math.floor(sorted.length / 2)]!;
}
