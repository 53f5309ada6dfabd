export {};

const help = `用法：npm run bench -- search|print|views [选项]

测量速度、内存和准确度。每一项加 --help 看它自己的选项。

  search   搜索：前十条的准确率，索引的大小和时间，与 Pagefind 原样比较
  print    月报：一期14页左右的和长到130页左右的，用时和内存
  views    一万篇文章、一千人时，推算全部页面的用时`;

const benches: Readonly<Record<string, () => Promise<(args: string[]) => Promise<void>>>> = {
  search: async () => (await import('./bench/search.ts')).benchSearch,
  print: async () => (await import('./bench/print.ts')).benchPrint,
  views: async () => (await import('./bench/views.ts')).benchViews,
};

const [topic, ...args] = process.argv.slice(2).filter((argument) => argument !== '--');
const bench = topic === undefined ? undefined : benches[topic];
if (bench) await (await bench())(args);
else {
  console.log(help);
  process.exit(topic === undefined || topic === '--help' ? 0 : 2);
}
