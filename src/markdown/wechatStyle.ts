/**
 * The look of an article in 公众号, where stylesheets, classes and ids are dropped: every element
 * carries its own. Colours and sizes follow the site; the font is the reader's phone's.
 */
export const wechatStyle = {
  article:
    'font-size: 16px; line-height: 1.8; color: #26221f; letter-spacing: 0.02em; text-align: justify;',
  paragraph: 'margin: 0 0 1em; text-indent: 2em;',
  flush: 'margin: 0 0 1em;',
  byline: 'margin: 0 0 0.4em; font-size: 14px; color: #6b625c;',
  summary:
    'margin: 0 0 1.6em; padding: 0.8em 1em; border-left: 3px solid #a3201a; background-color: #f7f3ee; font-size: 15px; color: #4a433e;',
  heading2:
    'margin: 1.8em 0 0.8em; font-size: 18px; line-height: 1.5; font-weight: bold; color: #a3201a;',
  heading3:
    'margin: 1.4em 0 0.6em; font-size: 16px; line-height: 1.5; font-weight: bold; color: #26221f;',
  list: 'margin: 0 0 1em; padding-left: 1.6em;',
  item: 'margin: 0 0 0.4em;',
  quote:
    'margin: 0 0 1em; padding: 0.2em 0 0.2em 1em; border-left: 3px solid #d8cfc6; color: #4a433e;',
  strong: 'font-weight: bold; color: #26221f;',
  em: 'font-style: normal; border-bottom: 1px dotted #26221f;',
  link: 'color: #2b5a8c;',
  mark: 'font-size: 12px; color: #a3201a; vertical-align: super; line-height: 1;',
  code: 'padding: 0 0.2em; background-color: #f2eee9; font-family: Consolas, Menlo, monospace; font-size: 14px;',
  block:
    'margin: 0 0 1em; padding: 0.8em; background-color: #f2eee9; font-family: Consolas, Menlo, monospace; font-size: 14px; line-height: 1.6; white-space: pre-wrap;',
  rule: 'margin: 1.6em auto; width: 40%; border: 0; border-top: 1px solid #d8cfc6;',
  table:
    'margin: 0 0 1em; width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.6;',
  head: 'padding: 0.4em 0.6em; border: 1px solid #d8cfc6; background-color: #f7f3ee; font-weight: bold; text-align: left;',
  cell: 'padding: 0.4em 0.6em; border: 1px solid #d8cfc6; text-align: left;',
  caption: 'margin: 0 0 0.4em; font-size: 14px; font-weight: bold; color: #26221f;',
  picture: 'display: block; margin: 0 auto 0.4em; max-width: 100%; height: auto;',
  place:
    'margin: 0 0 1em; padding: 1em; border: 1px dashed #a3201a; font-size: 14px; color: #a3201a; text-align: center;',
  turn: 'margin: 0 0 1em;',
  speaker: 'font-weight: bold; color: #a3201a;',
  moderator: 'font-weight: bold; color: #26221f;',
  post: 'font-size: 14px; color: #6b625c;',
  note: 'margin: 0 0 1em; text-align: center; font-size: 14px; color: #6b625c;',
  notes:
    'margin: 2em 0 0; padding-top: 1em; border-top: 1px solid #d8cfc6; font-size: 13px; line-height: 1.7; color: #6b625c;',
  noteLine: 'margin: 0 0 0.4em; word-break: break-all;',
} as const;
