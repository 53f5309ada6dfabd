import { expect, it } from 'vitest';
import { openPage } from './openPage.ts';

const exam = '/exams/2026/anquan-q3/';

it('leaves questions and folded answers to read without JavaScript', async () => {
  const { page, close } = await openPage(exam, { javaScriptEnabled: false });
  try {
    const question = page.locator('.question').first();
    expect(await question.locator('legend').innerText()).toContain('下井以前');
    expect(await question.locator('input').first().isVisible()).toBe(false);
    const answer = question.locator('details p');
    expect(await answer.isVisible()).toBe(false);
    await question.locator('summary').click();
    expect(await answer.innerText()).toContain('A');
    expect(await page.getByRole('button', { name: '对一对答案' }).count()).toBe(0);
  } finally {
    await close();
  }
});

it('is taken with the keyboard alone, says the reason, and is kept on the device', async () => {
  const { page, complaints, foreign, close } = await openPage(exam);
  try {
    const [single, multiple] = [page.locator('.question').nth(0), page.locator('.question').nth(1)];
    expect(await single.locator('details').isVisible()).toBe(false);

    await single.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await single.getByRole('status').innerText()).toBe('答对了。');
    expect(await single.locator('details p').innerText()).toContain('自救器');

    await multiple.locator('input').first().focus();
    await page.keyboard.press('Space');
    await multiple.getByRole('button').press('Enter');
    expect(await multiple.getByRole('status').innerText()).toContain('没有答对');

    const score = page.locator('[data-test-score]');
    const told = await score.innerText();
    expect(told).toContain('做了2题，对了1题');
    await page.reload();
    expect(await score.innerText()).toBe(told);
    expect(await single.locator('input').first().isChecked()).toBe(true);

    await page.getByRole('button', { name: '重新做一遍' }).click();
    expect(await score.innerText()).toBe('');
    expect(await single.locator('input').first().isChecked()).toBe(false);
    expect([complaints, foreign]).toEqual([[], []]);
  } finally {
    await close();
  }
});

it('asks for a choice before it tells the answer', async () => {
  const { page, close } = await openPage(exam);
  try {
    const question = page.locator('.question').first();
    await question.getByRole('button').click();
    expect(await question.getByRole('status').innerText()).toBe('先选一个答案。');
    expect(await question.locator('details').isVisible()).toBe(false);
  } finally {
    await close();
  }
});
