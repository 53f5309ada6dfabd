/** Text as a single-quoted YAML value, in which nothing has a special meaning. */
export const quoteYaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const plainItem = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_/.-]*$/u;

/** Text as an item of a list in brackets; quoted where YAML would read it as anything else. */
export const flowItem = (text: string): string => (plainItem.test(text) ? text : quoteYaml(text));
