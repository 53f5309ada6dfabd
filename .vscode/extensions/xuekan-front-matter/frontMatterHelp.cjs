// What can be said about a place in the fields of an entry. It knows nothing of VS Code, so that
// it can be tested without it.

const keyForm = /^(\s*(?:- +)?)([^\s:：#][^:：]*?)\s*[:：]/;

/**
 * The lines of fields in a file: between the fences of Markdown, or all of a YAML file.
 * @returns {{ first: number, last: number } | undefined} line numbers from 0; the fences are outside
 */
function fieldLines(lines, isYaml) {
  if (isYaml) return { first: 0, last: lines.length - 1 };
  if (!/^---\s*$/.test(lines[0] ?? '')) return undefined;
  const close = lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line));
  return { first: 1, last: close < 0 ? lines.length - 1 : close - 1 };
}

const indentOf = (line) => (/^\s*(?:- +)?/.exec(line) ?? [''])[0].length;

/** The schema of a field that a key names, or of its items. */
function fieldSchema(schema, key) {
  const field =
    schema?.properties?.[key] ?? schema?.anyOf?.map((one) => one.properties?.[key]).find(Boolean);
  return field;
}

const groupOf = (schema) =>
  [schema, ...(schema?.anyOf ?? [])]
    .flatMap((one) => [one, one?.items])
    .find((one) => one?.properties);

/** The group that a line's key belongs to, by indentation. */
function groupAt(schema, lines, first, line, indent) {
  const parents = [];
  let limit = indent;
  for (let i = line - 1; i >= first && limit > 0; i--) {
    const match = keyForm.exec(lines[i]);
    if (!match || match[1].length >= limit) continue;
    limit = match[1].length;
    parents.unshift(match[2].replace(/^["']|["']$/g, ''));
  }
  return parents.reduce((group, key) => groupOf(fieldSchema(group, key)), schema);
}

const choicesOf = (field) => {
  const source = [field, field?.items, ...(field?.anyOf ?? [])].find((one) => one?.enum);
  return source
    ? source.enum.map((value, i) => ({ value, note: source.enumDescriptions?.[i] ?? '' }))
    : [];
};

/**
 * What may be typed at a place.
 * @returns {{ label: string, insert: string, detail: string, note: string }[]}
 */
function completions(schema, lines, { line, character }, isYaml) {
  const range = fieldLines(lines, isYaml);
  if (!range || line < range.first || line > range.last) return [];
  const before = lines[line].slice(0, character);
  const key = keyForm.exec(before);
  if (key) {
    const field = fieldSchema(groupAt(schema, lines, range.first, line, key[1].length), key[2]);
    const values =
      field?.type === 'boolean'
        ? [
            { value: 'true', note: '是' },
            { value: 'false', note: '否' },
          ]
        : choicesOf(field);
    return values.map(({ value, note }) => ({
      label: value,
      insert: value,
      detail: note,
      note: field.description ?? '',
    }));
  }
  const group = groupAt(schema, lines, range.first, line, indentOf(before));
  return Object.entries(group?.properties ?? {}).map(([name, field]) => ({
    label: name,
    insert: `${name}: `,
    detail: field.title ?? '',
    note: field.description ?? '',
  }));
}

/** The explanation of the field whose key stands at a place; undefined elsewhere. */
function hover(schema, lines, { line, character }, isYaml) {
  const range = fieldLines(lines, isYaml);
  if (!range || line < range.first || line > range.last) return undefined;
  const key = keyForm.exec(lines[line]);
  if (!key || character > key[0].length) return undefined;
  const field = fieldSchema(groupAt(schema, lines, range.first, line, key[1].length), key[2]);
  return field && `**${field.title ?? key[2]}**\n\n${field.description ?? ''}`;
}

module.exports = { completions, hover, fieldLines };
