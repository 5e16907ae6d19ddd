// What all pages have in common.
import {posix} from 'node:path';

export function escape(text) {
  return text.replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);
}

/** Gives the headings the anchors that code hosts give them, and lists them. */
export function anchors(tokens) {
  const seen = new Map();
  const headings = [];
  tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') {
      return;
    }
    const text = tokens[i + 1].children
        .filter(child => child.type === 'text' || child.type === 'code_inline').map(child => child.content).join('');
    const plain = text.toLowerCase().replace(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-');
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    const anchor = count === 0 ? plain : `${plain}-${count}`;
    token.attrSet('id', anchor);
    headings.push({level: Number(token.tag.substring(1)), text, anchor});
  });
  return headings;
}

const menu = [
  ['README.html', 'Overview'],
  ['octopus-sdk/README.html', 'Octopus Deploy'],
  ['divio-sdk/README.html', 'Divio'],
  ['octyne-sdk/README.html', 'Octyne'],
  ['sdk-core/README.html', 'All three'],
  ['javadoc/index.html', 'Javadoc'],
];

/** A whole page. Links are relative, so that the site works from a disk and under any path. */
export function layout({path, title, body, aside, wide = false, head = ''}) {
  const to = file => posix.relative(posix.dirname(path), file);
  const items = menu.map(([file, name]) =>
      `<a href="${to(file)}"${file === path ? ' aria-current="page"' : ''}>${name}</a>`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}${path === 'index.html' ? '' : ' - Deploy SDKs'}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to('assets/site.css')}">
${head}
</head>
<body>
<header><a class="home" href="${to('index.html')}">Deploy SDKs</a><nav>${items}</nav></header>
<div class="frame${wide ? ' wide' : ''}${aside ? ' with-aside' : ''}">
${aside ? `<aside><nav aria-label="On this page">${aside}</nav></aside>` : ''}
<main${wide ? '' : ' class="prose"'}>
${body}
</main>
</div>
</body>
</html>
`;
}
