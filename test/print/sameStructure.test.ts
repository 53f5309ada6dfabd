import { describe, expect, it } from 'vitest';
import { printCompiler } from '#print/compiler';

const compiler = await printCompiler(`${import.meta.dirname}/../../.cache/media`);
const structureOf = (source: string, press = 'no') =>
  compiler.set({ source, inputs: { press }, pictures: new Map() }).structure;

const source = '#heading(level: 1, "学习")\n#text("一字之改", font: "Noto Serif GB")\n';

describe('the structure of a set document', () => {
  it.each([
    ['a word', source.replace('一字', '二字')],
    ['a figure among words', source.replace('一字', '3字')],
    ['more words', source.replace('一字', '一字千金\\"，还是一字')],
  ])('stays with %s changed', (_, changed) => {
    expect(structureOf(changed)).toBe(structureOf(source));
  });

  it.each([
    ['a level', source.replace('1', '2')],
    ['a face', source.replace('Serif', 'Sans')],
    ['words gone', source.replace('一字之改', '')],
    ['one text more', `${source}#text("又")\n`],
  ])('changes with %s', (_, changed) => {
    expect(structureOf(changed)).not.toBe(structureOf(source));
  });

  it('changes with the inks', () => {
    expect(structureOf(source, 'yes')).not.toBe(structureOf(source));
  });
});
