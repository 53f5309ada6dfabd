import { Document, isCollection, isScalar, Pair, Scalar, stringify, visit } from 'yaml';

const options = { lineWidth: 0, flowCollectionPadding: false } as const;

const isSimple = (item: unknown) =>
  isScalar(item) || (item instanceof Pair && isScalar(item.value));

/** A value as block YAML: lists and groups of single words stand in one line, all else below each other. */
export function blockYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length > 1 && node.items.length > 0 && node.items.every(isSimple)) node.flow = true;
    },
  });
  return document.toString(options);
}

/** A value on one line, as it stands inside brackets or braces. */
export function flowYaml(value: unknown): string {
  const document = new Document([value]);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString(options).trimEnd().slice(1, -1);
}

/** A single value on one line, in the quotes that the old one had. */
export function scalarYaml(value: unknown, type: Scalar.Type | null | undefined): string {
  const scalar = new Scalar(value);
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') scalar.type = type;
  return stringify(scalar, options).trimEnd();
}
