// Help with an entry's fields in VS Code. It lies in the project and needs no network: open the
// extensions view, find it under the workspace's recommendations and install it there.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');
const { completions, hover } = require('./frontMatterHelp.cjs');

const schemas = new Map();

/** The schema of the collection that a file lies in; undefined outside the content folder. */
function schemaOf(document) {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath;
  const path = document.uri.fsPath.replaceAll('\\', '/');
  const [, name] = /\/content\/(?:([a-z]+)\/|publication\.yaml$)/.exec(path) ?? [];
  if (!folder || !path.includes('/content/')) return undefined;
  const file = join(folder, '.vscode', 'schemas', `${name ?? 'publication'}.json`);
  if (!schemas.has(file)) {
    try {
      schemas.set(file, JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      schemas.set(file, undefined);
    }
  }
  return schemas.get(file);
}

const place = (document, position) => [
  document.getText().split(/\r?\n/),
  { line: position.line, character: position.character },
  document.languageId === 'yaml',
];

function activate(context) {
  const selector = [{ language: 'markdown' }, { language: 'mdx' }, { language: 'yaml' }];
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems(document, position) {
          const schema = schemaOf(document);
          if (!schema) return [];
          return completions(schema, ...place(document, position)).map(
            ({ label, insert, detail, note }) => {
              const item = new vscode.CompletionItem(
                { label, description: detail },
                vscode.CompletionItemKind.Field,
              );
              item.insertText = insert;
              item.filterText = `${label} ${detail}`;
              item.documentation = new vscode.MarkdownString(note);
              return item;
            },
          );
        },
      },
      ':',
      ' ',
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover(document, position) {
        const schema = schemaOf(document);
        const text = schema && hover(schema, ...place(document, position));
        return text ? new vscode.Hover(new vscode.MarkdownString(text)) : undefined;
      },
    }),
  );
}

module.exports = { activate };
