/** Text as a single-quoted YAML value, in which nothing has a special meaning. */
export const quoteYaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;
