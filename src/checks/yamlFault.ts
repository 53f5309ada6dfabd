import { allFieldNames } from '#catalog/fieldNames';
import type { Fields, Place } from '#catalog/readFields';
import type { CheckedFile } from '#checks/checkedFile';
import { quoteYaml } from '#checks/quoteYaml';
import { written } from '#checks/written';
import { closingQuote, openBracket, yamlLine } from '#checks/yamlLine';
import type { TextEdit } from '#domain/problem';
import { nearest } from '#text/nearest';

export interface YamlFault {
  place: Place;
  message: string;
  fix?: TextEdit;
}

type SyntaxFault = Fields['errors'][number];

/**
 * Says in an editor's words why YAML cannot be read. The parser stops at the consequence; what
 * an editor did is mostly seen on that line, or on an earlier one that was left open.
 */
export function yamlFault(file: CheckedFile, { error, place }: SyntaxFault): YamlFault {
  return (
    tab(file, place, error.code) ??
    secondDocument(file, place, error.code) ??
    unclosedQuote(file, place) ??
    unclosedBracket(file, place, error.code) ??
    textAfterQuote(file, place) ??
    colonInValue(file, place) ??
    deeperNextLine(file, place) ??
    notAField(file, place) ??
    specialFirst(file, place) ??
    indentation(place, error.code) ?? {
      place,
      message: `这里写得不对，程序读不懂：“${written(file.lines.line(place.line))}”。请检查这一行和上一行的冒号、引号、括号和行首空格。`,
    }
  );
}

function tab(file: CheckedFile, place: Place, code: string): YamlFault | undefined {
  const lead = /^[ \t]*/.exec(file.lines.line(place.line))![0];
  if (code !== 'TAB_AS_INDENT' && !lead.includes('\t')) return undefined;
  const start = { line: place.line, column: 1 };
  return {
    place: start,
    message: '这一行用 Tab 键缩进了。字段的缩进只能用空格，请把 Tab 换成两个空格。',
    fix: file.editAt(start, lead.length, lead.replaceAll('\t', '  ')),
  };
}

function secondDocument(file: CheckedFile, place: Place, code: string): YamlFault | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  const line = file.lines.line(place.line);
  const rest = file.text.slice(file.lines.offset(place) + line.length);
  const fix =
    rest.trim() === ''
      ? { fix: file.editAt({ line: place.line, column: 1 }, line.length, '') }
      : {};
  return {
    place,
    message: '这种文件只有字段、没有正文，不用写结尾的“---”。请删去这一行。',
    ...fix,
  };
}

function yamlLinesUpTo(file: CheckedFile, last: number) {
  const first = file.source.split!.yamlLine;
  const count = Math.max(0, Math.min(last, file.lines.count) - first + 1);
  return Array.from({ length: count }, (_, i) => ({
    line: first + i,
    ...yamlLine(file.lines.line(first + i)),
  }));
}

function unclosedQuote(file: CheckedFile, place: Place): YamlFault | undefined {
  for (const { line, value, column } of yamlLinesUpTo(file, place.line)) {
    if (closingQuote(value) !== -1) continue;
    return {
      place: { line, column },
      message: `这里的引号 ${value[0]} 没有写完。请在这一行末尾补上 ${value[0]}，或删去开头的引号。`,
    };
  }
  return undefined;
}

function unclosedBracket(file: CheckedFile, place: Place, code: string): YamlFault | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN')
    return undefined;
  for (const { line, value, column } of yamlLinesUpTo(file, place.line)) {
    const open = openBracket(value);
    if (open === undefined) continue;
    const [opened, closed] = value[open] === '[' ? ['[', ']'] : ['{', '}'];
    return {
      place: { line, column: column + open },
      message: `这里的括号“${opened}”没有写完。请在最后一项后面补上“${closed}”。`,
    };
  }
  return undefined;
}

function quoteValue(
  file: CheckedFile,
  line: number,
): { place: Place; quoted: string; fix: TextEdit } {
  const { value, column } = yamlLine(file.lines.line(line));
  const quoted = quoteYaml(value);
  return {
    place: { line, column },
    quoted,
    fix: file.editAt({ line, column }, value.length, quoted),
  };
}

function textAfterQuote(file: CheckedFile, place: Place): YamlFault | undefined {
  const { value } = yamlLine(file.lines.line(place.line));
  const close = closingQuote(value);
  if (close === undefined || close < 0 || close === value.length - 1) return undefined;
  const { place: start, quoted, fix } = quoteValue(file, place.line);
  return {
    place: start,
    message: `引号后面还有文字。请把整段内容括起来：${quoted}，或改用中文引号“”。`,
    fix,
  };
}

function colonInValue(file: CheckedFile, place: Place): YamlFault | undefined {
  const { key, value } = yamlLine(file.lines.line(place.line));
  if (key === '' || /^["'[{|>]/.test(value) || !/:(?: |$)/.test(value)) return undefined;
  const { place: start, quoted, fix } = quoteValue(file, place.line);
  return {
    place: start,
    message: `内容里有半角冒号，程序会当成另一个字段。请用引号括起来：${quoted}，或改用全角冒号“：”。`,
    fix,
  };
}

function deeperNextLine(file: CheckedFile, place: Place): YamlFault | undefined {
  const current = yamlLine(file.lines.line(place.line));
  const next = yamlLine(file.lines.line(place.line + 1));
  if (current.key === '' || current.value === '' || next.key === '') return undefined;
  if (next.indent.length <= current.indent.length) return undefined;
  const start = { line: place.line + 1, column: 1 };
  return {
    place: start,
    message: `这一行前面多了空格。“${next.key}”要和上一行的“${current.key}”对齐。`,
    fix: file.editAt(start, next.indent.length, current.indent),
  };
}

function notAField(file: CheckedFile, place: Place): YamlFault | undefined {
  const text = file.lines.line(place.line);
  const { key, indent, value } = yamlLine(text);
  if (key !== '' || value === '' || /^["'[{&*!|>%@`]/.test(value) || /^[ \t]*-/.test(text))
    return undefined;
  const start = { line: place.line, column: indent.length + 1 };
  const [, name = '', colon = '', gap = '', rest = ''] =
    /^([^\s:：]+)[ \t]*([:：])([\s　]*)(.*)$/u.exec(value) ?? [];
  const names = allFieldNames(file.schema);
  if (colon === ':' && gap !== ' ' && (names.has(name) || gap !== '')) {
    return {
      place: start,
      message: `“${name}”的冒号后面要有一个半角空格：${name}: ${written(rest)}`,
      fix: file.editAt(start, value.length, `${name}: ${rest}`),
    };
  }
  if (colon !== '') {
    const near = nearest(name, names);
    return {
      place: start,
      message: `没有“${name}”这个字段。${near ? `是不是“${near}”？` : ''}字段名后面要用半角冒号加一个空格。`,
    };
  }
  return {
    place: start,
    message: `“${written(value)}”不是“字段: 内容”的样子。如果是正文，请移到第二个“---”下面；如果是上一行的内容，请和上一行写在一起。`,
  };
}

function specialFirst(file: CheckedFile, place: Place): YamlFault | undefined {
  const { value } = yamlLine(file.lines.line(place.line));
  if (!/^(?:[@`%&*!|>]|[-?] )/.test(value)) return undefined;
  const { place: start, quoted, fix } = quoteValue(file, place.line);
  return {
    place: start,
    message: `内容以“${value[0]}”开头，这个符号有特殊意思。请用引号括起来：${quoted}`,
    fix,
  };
}

function indentation(place: Place, code: string): YamlFault | undefined {
  if (code !== 'BAD_INDENT' && code !== 'UNEXPECTED_TOKEN') return undefined;
  return {
    place: { line: place.line, column: 1 },
    message: '这一行行首的空格数不对。同一层的字段要左对齐，下一层的字段比上一层多两个空格。',
  };
}
