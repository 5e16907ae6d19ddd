// Makes the pages of the site: the Markdown of the repository as HTML, and a page for each OpenAPI document.
// Arguments: the repository, the folder of the bundled documents, the folder to write to, the address of the repository's files.
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, posix, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import hljs from 'highlight.js';
import MarkdownIt from 'markdown-it';
import {anchors, escape, layout} from './layout.mjs';

const [root, documents, out, sources] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const problems = [];

const platforms = [
  {id: 'octopus', name: 'Octopus Deploy'},
  {id: 'divio', name: 'Divio'},
  {id: 'octyne', name: 'Octyne'},
];

/** At the top, in docs, and one for each module: what git would show a reader first. */
function markdownFiles() {
  const found = [];
  for (const folder of ['.', ...readdirSync(root)]) {
    if (folder.startsWith('.') && folder !== '.' || ['node_modules', 'target', 'site'].includes(folder)
        || !statSync(join(root, folder)).isDirectory()) {
      continue;
    }
    for (const file of readdirSync(join(root, folder))) {
      if (file.endsWith('.md')) {
        found.push(posix.join(folder, file));
      }
    }
  }
  return found.sort();
}

function write(path, content) {
  mkdirSync(dirname(join(out, path)), {recursive: true});
  writeFileSync(join(out, path), content);
}

function html(path) {
  return path.replace(/\.md$/, '.html');
}

/** A link of a Markdown page: to another page of the site, or to a file that only the repository has. */
function target(page, href, pages) {
  if (/^[a-z]+:/i.test(href) || href.startsWith('#')) {
    return href;
  }
  const [path, fragment] = href.split('#', 2);
  const file = posix.normalize(posix.join(posix.dirname(page), path));
  const suffix = fragment === undefined ? '' : '#' + fragment;
  if (pages.includes(file)) {
    return posix.relative(posix.dirname(page), html(file)) + suffix;
  }
  if (file.startsWith('..') || !existsSync(join(root, file))) {
    problems.push(`${page}: there is no ${href}`);
  }
  return sources + file + suffix;
}

function renderer(page, pages) {
  const markdown = new MarkdownIt({
    html: false,
    highlight: (code, language) => hljs.getLanguage(language) ? hljs.highlight(code, {language}).value : escape(code),
  });
  const link = markdown.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
  markdown.renderer.rules.link_open = (tokens, i, options, env, self) => {
    tokens[i].attrSet('href', target(page, tokens[i].attrGet('href'), pages));
    return link(tokens, i, options, env, self);
  };
  markdown.renderer.rules.table_open = () => '<div class="table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
  return markdown;
}

function contents(headings) {
  const items = headings.filter(h => h.level === 2 || h.level === 3)
      .map(h => `<li class="level${h.level}"><a href="#${h.anchor}">${escape(h.text)}</a></li>`);
  return items.length < 3 ? '' : `<ul>${items.join('\n')}</ul>`;
}

function page(path, pages) {
  const markdown = renderer(path, pages);
  const tokens = markdown.parse(readFileSync(join(root, path), 'utf8'), {});
  const headings = anchors(tokens);
  const title = headings.find(h => h.level === 1)?.text ?? path;
  write(html(path), layout({
    path: html(path),
    title,
    aside: contents(headings),
    body: markdown.renderer.render(tokens, markdown.options, {}),
  }));
  return title;
}

function text(path) {
  write(path + '.html', layout({
    path: path + '.html',
    title: path,
    aside: '',
    body: `<h1>${path}</h1><pre>${escape(readFileSync(join(root, path), 'utf8'))}</pre>`,
  }));
}

/** The document goes along as a script: pages that are opened from a disk may not fetch files. */
function openApi(platform) {
  const json = readFileSync(join(documents, platform.id + '.json'), 'utf8');
  const document = JSON.parse(json);
  const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
  platform.operations = Object.values(document.paths)
      .flatMap(item => Object.keys(item).filter(key => methods.includes(key))).length;
  write(`openapi/${platform.id}.json`, json);
  write(`openapi/${platform.id}.js`, `window.openApiDocument = ${json.replaceAll('<', '\\u003c')};\n`);
  write(`openapi/${platform.id}.html`, layout({
    path: `openapi/${platform.id}.html`,
    title: `${platform.name}: OpenAPI document`,
    aside: '',
    wide: true,
    head: '<link rel="stylesheet" href="../assets/swagger-ui.css">',
    body: `<p>The document that the SDK is generated from, <a href="${platform.id}.json">${platform.id}.json</a>:
${platform.operations} operations. By the methods that send them: <a href="../docs/${platform.id}-operations.html">operations and methods</a>.</p>
<div id="document"></div>
<script src="${platform.id}.js"></script>
<script src="../assets/swagger-ui-bundle.js"></script>
<script src="../assets/openapi.js"></script>`,
  }));
}

function index(titles) {
  const more = Object.entries(titles).filter(([path]) => /^docs\/(?!.*-operations\.md)/.test(path))
      .map(([path, title]) => `<li><a href="${html(path)}">${escape(title)}</a></li>\n`).join('');
  const cards = platforms.map(platform => `<section class="card">
<h2>${platform.name}</h2>
<ul>
<li><a href="${platform.id}-sdk/README.html">Guide</a>: from the first call to streams and tests</li>
<li><a href="javadoc/io/github/deploysdks/${platform.id}/package-summary.html">Javadoc</a></li>
<li><a href="docs/${platform.id}-operations.html">Operations and methods</a>, by the vendor's reference</li>
<li><a href="openapi/${platform.id}.html">OpenAPI document</a>: ${platform.operations} operations to browse</li>
</ul>
</section>`).join('\n');
  write('index.html', layout({
    path: 'index.html',
    title: 'Deploy SDKs',
    aside: '',
    body: `<h1>Deploy SDKs</h1>
<p>Java SDKs for Octopus Deploy, Divio and Octyne. <a href="README.html">What they are, and how to try them</a>.</p>
<div class="cards">${cards}</div>
<h2>For all three</h2>
<ul>
<li><a href="sdk-core/README.html">What holds for all</a>: exceptions, timeouts, retry, logging, proxies and TLS, questions</li>
${more}<li><a href="javadoc/index.html">Javadoc of everything</a></li>
<li><a href="CHANGELOG.html">Changes</a></li>
<li><a href="CONTRIBUTING.html">Contributing</a>, <a href="SECURITY.html">security</a>, <a href="LICENSE.html">licence</a>, <a href="NOTICE.html">notices</a></li>
</ul>`,
  }));
}

function assets() {
  mkdirSync(join(out, 'assets'), {recursive: true});
  const here = dirname(fileURLToPath(import.meta.url));
  for (const file of ['site.css', 'openapi.js']) {
    copyFileSync(join(here, file), join(out, 'assets', file));
  }
  const swagger = dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE', 'NOTICE']) {
    if (existsSync(join(swagger, file))) {
      copyFileSync(join(swagger, file), join(out, 'assets', file.includes('.') ? file : 'swagger-ui.' + file));
    }
  }
}

/** Some JDKs come without the fonts that their own style sheet asks for. */
function tidyJavadoc() {
  const sheet = join(out, 'javadoc/stylesheet.css');
  if (existsSync(sheet) && !existsSync(join(out, 'javadoc/resources/fonts'))) {
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/@import url\('resources\/fonts\/[^']+'\);\s*/g, ''));
  }
}

const pages = markdownFiles();
tidyJavadoc();
assets();
const titles = Object.fromEntries(pages.map(path => [path, page(path, pages)]));
['LICENSE', 'NOTICE'].forEach(text);
platforms.forEach(openApi);
index(titles);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${pages.length} pages and ${platforms.length} documents in ${relative(process.cwd(), out) || out}`);
