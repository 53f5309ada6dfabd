import { describe, expect, it } from 'vitest';
import { importAll } from '#editing/import/importAll';
import type { Questions } from '#editing/import/importFile';
import { Cancelled } from '#editing/refusal';
import { directory } from '../documents.ts';
import { workplace } from '../workplace.ts';

const run = (place: ReturnType<typeof workplace>, questions: Questions) =>
  importAll(
    [`${place.folder}/稿件`],
    { set: [], directory, questions },
    { contentDir: place.contentDir, dryRun: false },
  );

describe('at a terminal', () => {
  it('the kind and the missing required fields are asked for, and nothing else', async () => {
    const place = workplace();
    place.write('稿件/a.txt', '安全用电\n2026年10月16日\n正文。\n');
    const asked: string[] = [];
    const answers: Record<string, unknown> = { kind: 'report', lecturer: '李长河' };
    await run(place, {
      kind: async (title) => {
        asked.push(title);
        return 'lectures';
      },
      field: async ({ key }) => {
        asked.push(key);
        return answers[key];
      },
    });
    expect(asked).toEqual(['安全用电', 'kind', 'lecturer']);
    expect(place.read('content/lectures/2026/安全用电.md')).toBe(
      '---\ntitle: 安全用电\ndate: 2026-10-16\nkind: report\nlecturer: 李长河\n---\n正文。\n',
    );
  });

  it('breaking off ends the run', async () => {
    const place = workplace();
    place.write('稿件/a.txt', '安全用电\n正文。\n');
    place.write('稿件/b.txt', '学规程心得\n李长河\n2026-10-16\n正文。\n');
    const stop = async () => {
      throw new Cancelled();
    };
    await expect(run(place, { kind: stop, field: stop })).rejects.toThrow(/已经取消/);
    expect(place.content()).toEqual([]);
  });
});
