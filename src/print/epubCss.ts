/** The little that a reading device should not decide: indents, rules, red. */
export const epubCss = `body { line-height: 1.8; }
h1 { font-size: 1.5em; line-height: 1.4; text-align: left; margin: 1em 0 0.6em; }
h2 { font-size: 1.15em; margin: 1.4em 0 0.4em; }
h3 { font-size: 1.05em; margin: 1.2em 0 0.3em; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.label, p.meta, p.deck, p.picture, td p, li p, dd p, .title p, .stage-note { text-indent: 0; }
p.label { color: #b01e23; font-weight: bold; font-size: 0.9em; margin-top: 1em; text-align: left; }
p.label + h1 { margin-top: 0.2em; }
p.meta, td p, dd p { text-align: left; }
p.meta { color: #706455; font-size: 0.9em; margin: 0.4em 0 1em; }
p.deck { margin: 0.4em 0; }
p.picture { margin: 1em 0; text-align: center; }
img { max-width: 100%; }
p.portrait img { max-width: 45%; }
.title, .title p { text-align: center; }
.title h1 { color: #b01e23; font-size: 2.4em; text-align: center; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; border-top: 2px solid; border-bottom: 2px solid; }
th { border-bottom: 1px solid; text-align: left; }
th, td { padding: 0.3em 0.4em; vertical-align: top; }
td { border-bottom: 1px solid #d9d4cc; }
th.figure, td.figure { text-align: right; }
.calendar td:first-child { white-space: nowrap; }
dt { font-weight: bold; color: #b01e23; margin-top: 0.6em; }
dd { margin: 0; }
dl.facts { margin: 0.6em 0 1em; }
dl.facts dt { float: left; clear: left; margin: 0 0.8em 0 0; }
nav ol { list-style: none; padding-left: 1em; }
h1, h2, h3, .speaker { break-after: avoid; page-break-after: avoid; }
sup { line-height: 0; }
tr, img, .picture { break-inside: avoid; page-break-inside: avoid; }
blockquote { margin: 0.8em 2em; }
.turn { margin: 0.8em 0; }
.speaker .name { margin-right: 0.6em; }
.turn-moderator .name { color: #b01e23; }
.post, .stage-note { color: #706455; }
.footnotes { font-size: 0.9em; border-top: 1px solid; margin-top: 2em; }
`;
