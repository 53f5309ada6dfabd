import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';

const markdownIt = new MarkdownIt({ html: true, linkify: false }).use(cjkFriendly).use(footnote);

/**
 * HTML of Markdown that was written for other programs and may hold HTML of its own, for import
 * alone: whoever calls it must sanitise the result. Nothing that is published passes here.
 */
export const foreignMarkdownToHtml = (text: string): string => markdownIt.render(text);
