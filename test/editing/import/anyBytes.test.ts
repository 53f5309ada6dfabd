import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCommand } from '#editing/command/importCommand';
import { docx, head, importBytes, p, ps, utf8 } from '../documents.ts';
import { workplace } from '../workplace.ts';

const names = ['a.docx', 'a.txt', 'a.md', 'a.html', 'a.doc', 'a.pdf', 'a', '心得.DOCX'];

/** Imports and returns the message of a refusal; any other error fails the property. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await importBytes(name, bytes)).text;
  } catch (error) {
    expect((error as Error).name).toBe('Refusal');
    return (error as Error).message;
  }
}

describe('no file, whatever its bytes,', () => {
  it('is met with anything but an entry or one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.uint8Array({ maxLength: 400 }),
        async (name, bytes) => {
          expect(await outcome(name, bytes)).not.toMatch(/\n\s+at |node_modules/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('nor a Word file with some of its bytes changed', async () => {
    const whole = await docx([...head(), ...ps('一、断电', '先断电，再验电。')]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? Math.max(1, cut % whole.length) : undefined);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(await outcome('a.docx', bytes)).not.toMatch(/\n\s+at |node_modules/);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('and the command prints no stack either', async () => {
    const place = workplace();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names.filter((name) => name !== 'a')),
        fc.uint8Array({ maxLength: 200 }),
        async (name, bytes) => {
          const code = await importCommand(
            [place.write(name, bytes), '--dry-run', '--kind', '心得'],
            place,
          );
          expect([0, 1]).toContain(code);
        },
      ),
      { numRuns: 60 },
    );
    expect(place.printed.out + place.printed.err).not.toMatch(/\n\s+at |node_modules|Error/);
  });
});

const sentence = fc
  .array(fc.constantFrom(...'断电验学习，：“”（）*_#[]`~<>&|1.-+、一二 Ab:/'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((characters) => `文${characters.join('')}字`);

describe('every visible character of a source is in the entry', () => {
  it('of a text file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), async (lines) => {
        const entry = await importBytes(
          'a.txt',
          utf8(`体会\n李长河\n2026-10-16\n正文。\n${lines.join('\n')}\n`),
        );
        expect(entry.open).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of a Word file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), async (lines) => {
        const entry = await importBytes(
          'a.docx',
          await docx([...head(), p('正文。'), ...ps(...lines)]),
        );
        expect(entry.open).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

// Numbered, so that no word is found in the place of another.
const words = fc.oneof(
  fc.nat({ max: 99_999 }).map((number) => `词${number}尾`),
  fc.constantFrom('一、', '（一）', '：', ' ', '\n', '。'),
);
const tags =
  'p div h1 h2 h3 b i u s sup sub a ul ol li table tr td th blockquote pre code span br hr section'.split(
    ' ',
  );
const markup = fc
  .array(fc.oneof(words, fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`]))), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));
const marks = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        '**',
        '*',
        '_',
        '~~',
        '`',
        '# ',
        '- ',
        '1. ',
        '> ',
        '| a | b |\n',
        '|-|-|\n',
        '\n\n',
        '[',
        '](x)',
        '[^1]',
        '\n\n[^1]: ',
        '![',
        '```\n',
        '<b>',
        '&amp;',
        '    ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('markup of any kind loses no text', () => {
  it.each([
    ['a.html', markup],
    ['a.md', marks],
  ])('%s', async (name, source) => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const entry = await importBytes(
          name,
          utf8(`${name === 'a.md' ? '# 体会\n\n正文。\n\n' : '<h1>体会</h1><p>正文。</p>'}${text}`),
        );
        expect(entry.open.filter((line) => line.startsWith('原文'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
