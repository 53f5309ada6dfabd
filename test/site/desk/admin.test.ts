import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffLines } from 'diff';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '#checks/checkContent';
import { buildAdmin } from '#editing/admin/buildAdmin';
import { readDeskContext } from '#editing/admin/readDeskContext';
import { type ServedAdmin, serveAdmin } from '#editing/admin/serveAdmin';
import { browser } from '../openPage.ts';
import { filesBelow, pickSeededFolder, seedFolder, takeFolder } from './openedFolder.ts';

const contentDir = join(import.meta.dirname, '../../../content');
const picture = join(contentDir, 'lectures/2026/images/jiaojieban.png');

let work: string;
let served: ServedAdmin;
let context: BrowserContext;
let page: Page;
const foreign: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'xuekan-desk-'));
  await buildAdmin(join(work, 'admin'));
  served = await serveAdmin(join(work, 'admin'), 0, () => readDeskContext(contentDir));
  context = await (await browser()).newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await pickSeededFolder(page);
  // The folder is filled from a page of the same address on which the editor does not run yet.
  await page.goto(new URL('logo.svg', served.url).href);
  await seedFolder(page, contentDir);
  await page.goto(served.url);
  await page.getByRole('button', { name: '打开内容文件夹' }).click();
  await page.getByText('学习日').first().waitFor();
});

afterAll(async () => {
  await context?.close();
  await served?.close();
  if (work) await rm(work, { recursive: true, force: true });
});

const open = async (path: string) => {
  await page.goto(`${served.url}#/collections/${path}`);
  // Inputs below the window are made only when they come near it.
  await page.setViewportSize({ width: 1280, height: 9000 });
};
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const save = async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL((url) => !/\/(entries|new)/.test(url.hash));
};

describe('an editor’s round trip in the browser', () => {
  it('saves a new title, a speaker’s turn and a picture, and nothing else', async () => {
    const file = 'forums/2026/banzuzhang-1.md';
    await open('forums/entries/2026/banzuzhang-1');
    await textbox('标题').fill('班组长论坛：班前会到底怎么开');
    const transcript = textbox('实录');
    await transcript.fill(
      `${(await transcript.inputValue()).trimEnd()}\n\n李长河：我再补一句，卡片我也印。\n`,
    );
    await page.getByRole('checkbox', { name: /添加.*封面图/ }).click();
    await textbox('图片说明').fill('两名矿工面对面，一人指着设备');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: '浏览' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(picture);
    await page.getByRole('button', { name: '插入' }).click();
    // The dialog fades, and takes what is clicked meanwhile.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await save();

    const after = join(work, 'after');
    await takeFolder(page, after);
    const before = await filesBelow(contentDir);
    const now = await filesBelow(after);
    expect(now.filter((path) => !before.includes(path))).toEqual([
      'forums/2026/images/jiaojieban.png',
    ]);
    const changed: string[] = [];
    for (const path of before) {
      if (!(await readFile(join(contentDir, path))).equals(await readFile(join(after, path))))
        changed.push(path);
    }
    expect(changed).toEqual([file]);
    const difference = diffLines(
      await readFile(join(contentDir, file), 'utf8'),
      await readFile(join(after, file), 'utf8'),
    );
    expect(difference.filter(({ removed }) => removed).map(({ value }) => value)).toEqual([
      'title: 班组长论坛：班前会怎么开\n',
    ]);
    expect(difference.filter(({ added }) => added).map(({ value }) => value)).toEqual([
      'title: 班组长论坛：班前会到底怎么开\n',
      'cover: {src: ./images/jiaojieban.png, alt: 两名矿工面对面，一人指着设备}\n',
      '\n李长河：我再补一句，卡片我也印。\n',
    ]);
    const { problems, linked } = await checkContent({ contentDir: after });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const forum = linked.publication.articleByRef.get('forums/2026/banzuzhang-1');
    expect(forum?.transcript?.turns.at(-1)).toMatchObject({
      person: 'li-changhe',
      text: '我再补一句，卡片我也印。',
    });
  });

  it('makes a new entry in its year’s folder that the check accepts', async () => {
    await open('experiences/new');
    await textbox('标题').fill('听完交接班讲座');
    await page.locator('input[type=date]').first().fill('2026-11-20');
    await page.getByRole('combobox', { name: '作者' }).click();
    await page.getByRole('option', { name: '李长河' }).click();
    await textbox('正文').fill('交班的话，要有地方、有数、有时间。');
    await save();
    const after = join(work, 'after-new');
    await takeFolder(page, after);
    const path = 'experiences/2026/听完交接班讲座.md';
    expect(await readFile(join(after, path), 'utf8')).toBe(
      '---\ntitle: 听完交接班讲座\ndate: 2026-11-20\nauthor: li-changhe\n---\n交班的话，要有地方、有数、有时间。\n',
    );
    const { problems } = await checkContent({ contentDir: after });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the editor’s forms', () => {
  it('show enums, persons, units and studies by their Chinese names', async () => {
    await open('sessions/entries/2026/08-07-zhongxinzu');
    await page.getByRole('radio', { name: '中心组学习', checked: true }).waitFor();
    expect(await page.getByRole('combobox', { name: '主持人' }).textContent()).toContain('周明远');
    const form = await page.locator('body').innerText();
    for (const shown of [
      '支部学习',
      '学理论',
      '政策法规',
      '林素珍',
      '应到（名单）',
      '应到（只报人数）',
      '申玉柱',
    ]) {
      expect(form).toContain(shown);
    }
    for (const hidden of ['central-group', 'lin-suzhen', 'policy', 'theory'])
      expect(form).not.toContain(hidden);
  });

  it('find what an experience responds to by kind and title', async () => {
    await open('experiences/entries/2026/xd-01');
    await page
      .getByText(/^(讲座|书架|学习日|论坛|活动|榜样)：./)
      .first()
      .waitFor();
  });

  it('show the pictures that an article names beside it', async () => {
    await open('lectures/entries/2026/jiaojieban');
    await page
      .getByRole('group', { name: /封面图/ })
      .getByRole('button', { name: '展开' })
      .first()
      .click();
    await page.locator('img[src^="blob:"]').first().waitFor();
  });

  it('ask for nothing outside the machine and complain of nothing', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
