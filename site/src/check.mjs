// Looks at the site as a reader would: all links of all pages lead somewhere; in a browser without a network no page has errors or
// lacks a file, and the OpenAPI documents show all their operations. Arguments: the site, a folder for pictures.
// The browser is CHROME_PATH's, if it is set; else the one that npm brought.
import {createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join, normalize, relative, sep} from 'node:path';

const [site, pictures] = process.argv.slice(2);
const problems = [];

function htmlFiles(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? htmlFiles(path) : entry.name.endsWith('.html') ? [path] : [];
  });
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Every reference of every page, by reading alone: Javadoc has too many pages for a browser. */
function checkLinks(files) {
  const anchors = new Map();
  const anchorsOf = file => {
    let found = anchors.get(file);
    if (!found) {
      const html = readFileSync(file, 'utf8');
      found = new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(match => unescaped(match[1])));
      anchors.set(file, found);
    }
    return found;
  };
  let links = 0;
  for (const file of files) {
    const html = readFileSync(file, 'utf8').replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, tag => tag.slice(0, tag.indexOf('>') + 1));
    for (const [, raw] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const reference = unescaped(raw);
      if (/^(https?|data|mailto):/.test(reference)) {
        continue;
      }
      links++;
      const [path, fragment] = reference.split('#', 2);
      const target = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)));
      if (target !== site && !target.startsWith(site + sep)) {
        problems.push(`${relative(site, file)}: ${reference} leads out of the site`);
      } else if (!existsSync(target)) {
        problems.push(`${relative(site, file)}: there is no ${reference}`);
      } else if (file.endsWith(join('javadoc', 'constant-values.html')) && path === '') {
        // The tool's own mistake: it shortens the names of packages there that it does not shorten where they stand.
      } else if (fragment && target.endsWith('.html')
          && !anchorsOf(target).has(decodeURIComponent(fragment)) && !anchorsOf(target).has(fragment)) {
        problems.push(`${relative(site, file)}: ${reference} has no such place`);
      }
    }
  }
  return links;
}

function serve() {
  const types = {'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json',
    '.svg': 'image/svg+xml', '.png': 'image/png', '.gif': 'image/gif', '.zip': 'application/zip'};
  const server = createServer((request, response) => {
    const file = normalize(join(site, decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    if (!file.startsWith(site + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
    createReadStream(file).pipe(response);
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Null, and a word why, where there is no browser: the links are checked all the same. */
async function browser() {
  try {
    const {default: puppeteer} = await import('puppeteer-core');
    let executablePath = process.env.CHROME_PATH;
    if (!executablePath) {
      const {default: chromium} = await import('@sparticuz/chromium');
      executablePath = await chromium.executablePath();
    }
    return await puppeteer.launch({
      executablePath,
      headless: 'shell',
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'],
      protocolTimeout: 300_000,
    });
  } catch (e) {
    console.warn(`The pages were not looked at in a browser, as there is none: set CHROME_PATH to a Chrome or Chromium (Debian: `
        + `apt-get install chromium). ${e.message.split('\n')[0]}`);
    return null;
  }
}

async function look(chrome, origin, path, act = async () => {}) {
  const page = await chrome.newPage();
  const complain = what => problems.push(`${path}: ${what}`);
  try {
    await page.setViewport({width: 1280, height: 900});
    page.on('console', message => ['error', 'warn'].includes(message.type()) && complain(`console: ${message.text()}`));
    page.on('pageerror', error => complain(`script: ${error.message}`));
    page.on('requestfailed', request => complain(`request failed: ${request.url()}`));
    page.on('response', response => response.status() >= 400 && complain(`${response.status()}: ${response.url()}`));
    await page.setRequestInterception(true);
    page.on('request', request => {
      const url = request.url();
      if (url.startsWith(origin + '/') || url.startsWith('data:') || url.startsWith('blob:')) {
        request.continue();
      } else {
        complain(`asks another host: ${url}`);
        request.abort();
      }
    });
    await page.goto(`${origin}/${path}`, {waitUntil: 'load', timeout: 120_000});
    await act(page, complain);
    if (!/^(javadoc|openapi)\//.test(path)) {
      await page.setViewport({width: 400, height: 800});
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) {
        complain(`is ${wide} pixels wider than a telephone`);
      }
    }
  } catch (e) {
    complain(e.message);
  } finally {
    await page.close();
  }
}

async function picture(page, name) {
  mkdirSync(pictures, {recursive: true});
  await page.screenshot({path: join(pictures, name + '.png')});
}

/** All groups, then all operations, then one of them in full. */
async function readDocument(page, platform, complain) {
  const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
  const document = JSON.parse(readFileSync(join(site, 'openapi', platform + '.json'), 'utf8'));
  const operations = Object.values(document.paths)
      .flatMap(item => Object.keys(item).filter(key => methods.includes(key))).length;
  await page.waitForSelector('.opblock-tag', {timeout: 120_000});
  await picture(page, `openapi-${platform}`);
  await page.evaluate(async () => {
    for (const tag of document.querySelectorAll('.opblock-tag-section:not(.is-open) .opblock-tag')) {
      tag.click();
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
  });
  await page.waitForFunction(count => document.querySelectorAll('.opblock').length >= count, {timeout: 180_000}, operations)
      .catch(() => {});
  const shown = await page.evaluate(() => document.querySelectorAll('.opblock').length);
  if (shown !== operations) {
    complain(`shows ${shown} of ${operations} operations`);
  }
  await page.evaluate(() => document.querySelector('.opblock .opblock-summary-control').click());
  await page.waitForSelector('.opblock.is-open .responses-wrapper', {timeout: 60_000});
  const unresolved = await page.evaluate(() => document.querySelectorAll('.errors-wrapper .error-wrapper').length);
  if (unresolved > 0) {
    complain(`shows ${unresolved} errors of the document`);
  }
  await page.evaluate(() => document.querySelector('.opblock.is-open').scrollIntoView());
  await picture(page, `openapi-${platform}-operation`);
}

const files = htmlFiles(site);
const links = checkLinks(files);
for (const file of files.filter(path => path.includes(`${sep}internal${sep}`))) {
  problems.push(`${relative(site, file)} is of a package that users should not see: exclude it from the Javadoc in site/pom.xml`);
}
console.log(`${files.length} pages with ${links} links to each other`);

const chrome = await browser();
if (chrome !== null) {
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const paths = files.map(file => relative(site, file).split(sep).join('/'));
  const own = paths.filter(path => !path.startsWith('javadoc/'));
  const javadoc = paths.filter(path => path.startsWith('javadoc/')
      && (/^javadoc\/[^/]*\.html$/.test(path) || /package-summary\.html$|Client\.html$|Credentials\.html$|ProjectsApi\.html$/.test(path)));
  for (const path of [...own, ...javadoc]) {
    const platform = /^openapi\/(\w+)\.html$/.exec(path)?.[1];
    await look(chrome, origin, path, async (page, complain) => {
      if (platform) {
        await readDocument(page, platform, complain);
      } else if (!path.startsWith('javadoc/') || /index\.html$|ProjectsApi\.html$/.test(path)) {
        await picture(page, path.replaceAll('/', '-').replace('.html', ''));
      }
    });
  }
  console.log(`${own.length + javadoc.length} of them in ${await chrome.version()}`);
  await chrome.close();
  server.close();
}
if (problems.length > 0) {
  console.error(problems.slice(0, 100).join('\n'));
  console.error(`${problems.length} problem(s)`);
  process.exitCode = 1;
}
