import { writeFileSync } from 'node:fs';
import { loadPublication } from '#catalog/loadPublication';
import { isMonth } from '#domain/day';
import type { Design } from '#domain/edition';
import { makeEdition } from '#print/editions';
import { issuePrint } from '#print/fromPublication';
import { printContext } from '#publish/printSurroundings';
import { workspaceOf } from '#publish/workspace';

// One whole process as the bench measures it: reads, sets and writes one issue, then, warm, sets
// it again with one word changed. Prints figures as JSON.
const [month = '', design, out = ''] = process.argv.slice(2);
if (!isMonth(month)) throw new RangeError(month);
const workspace = workspaceOf();
const { publication } = await loadPublication(workspace.contentDir);
const print = issuePrint(publication, month, design as Design)!;
const context = printContext(workspace);
const { bytes, pages } = await makeEdition('reading', print, context);
writeFileSync(out, bytes);
const cold = {
  pages,
  seconds: performance.now() / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};

let edits = 0;
const edited = {
  ...context,
  async readBody(path: string) {
    const body = await context.readBody(path);
    return path.includes(`${month}-3.`)
      ? { ...body, text: body.text.replace('本子', `第${++edits}本`) }
      : body;
  },
};
const times: number[] = [];
for (let i = 0; i < 5; i++) {
  const start = performance.now();
  await makeEdition('reading', print, edited);
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ ...cold, edit: times.sort((a, b) => a - b)[2] }));
