import { isMap, isNode, isScalar, visit } from 'yaml';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { quoteYaml } from '#checks/quoteYaml';
import type { FileRule } from '#checks/rule';
import { written } from '#checks/written';
import { yamlFault } from '#checks/yamlFault';
import { yamlLine } from '#checks/yamlLine';

/** Front matter must be YAML, a map of fields, each once. */
export const yaml: FileRule = function* (file) {
  const { fields, split } = file.source;
  if (!fields || !split || !file.readable) return;
  const syntax = fields.errors.filter(({ error }) => error.code !== 'DUPLICATE_KEY');
  const first = syntax[0];
  if (first) {
    // The parser trips over the same slip again and again; tabs alone are each a fault of their own.
    const told =
      first.error.code === 'TAB_AS_INDENT'
        ? syntax.filter(({ error }) => error.code === 'TAB_AS_INDENT')
        : [first];
    for (const fault of told) {
      const { place, message, fix } = yamlFault(file, fault);
      yield file.error('yaml', place, message, fix);
    }
    return;
  }
  const { contents } = fields.document;
  if (contents !== null && !isMap(contents)) {
    yield file.error(
      'yaml',
      { line: split.yamlLine, column: 1 },
      '这里要写字段，每行一个，样子是“字段: 内容”，例如“标题: 安全第一课”。',
    );
    return;
  }
  yield* duplicates(file);
  yield* hiddenMeanings(file);
};

function* duplicates(file: CheckedFile): Generator<Finding> {
  for (const { place, written: key } of file.source.fields?.doubled ?? []) {
    yield file.error('duplicate-field', place, `字段“${key}”写了两次。请只留一处。`);
  }
}

/** Walking through a document is dear, and hardly any holds such a mark. */
const suspicious = /(?:^|[\s[{,])[&!]|[ \t]#/;

/** `&` and `!` at the front of a value, and ` #` inside it, make YAML swallow words without an error. */
function* hiddenMeanings(file: CheckedFile): Generator<Finding> {
  const { fields, split } = file.source;
  if (!suspicious.test(split?.yaml ?? '')) return;
  const found: Finding[] = [];
  visit(fields!.document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const place = file.placeInYaml(node.range[0]);
    if (('anchor' in node && node.anchor) || node.tag?.startsWith('!')) {
      const { value, column } = yamlLine(file.lines.line(place.line));
      if (!/^[&!]/.test(value)) return;
      const start = { line: place.line, column };
      const quoted = quoteYaml(value);
      found.push(
        file.error(
          'yaml',
          start,
          `内容以“${value[0]}”开头，这个符号有特殊意思，后面的字会丢失。请用引号括起来：${quoted}`,
          file.editAt(start, value.length, quoted),
        ),
      );
    } else if (
      isScalar(node) &&
      node.type === 'PLAIN' &&
      node.comment &&
      node.range[0] < node.range[1] &&
      /^[^\s#]/.test(node.comment)
    ) {
      const start = file.placeInYaml(node.range[1]);
      found.push(
        file.warning(
          'comment',
          start,
          `“#${written(node.comment)}”前面有空格，会被当作备注而不显示。如果是内容，请给整段加上引号。`,
        ),
      );
    }
  });
  yield* found;
}
