// Makes dist/: the bot file by file (so that workers, data files and stack traces keep their places) and the
// tab as browser bundles. Does nothing when dist/ is newer than the sources. `--bot` leaves the tab alone.
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, dirname, extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = {
  bot: ['bot', 'infra/build.mjs'],
  tab: ['tab', 'bot/contract', 'bot/text', 'bot/domain', 'infra/build.mjs'],
};
const wanted = process.argv.includes('--bot') ? ['bot'] : ['bot', 'tab'];

for (const part of wanted) {
  const stamp = join(root, 'dist', `.${part}-built`);
  if ((await newestOf(SOURCES[part])) <= (await timeOf(stamp))) continue;
  await mkdir(join(root, 'dist'), { recursive: true });
  if (part === 'bot') await buildBot();
  else await buildTab();
  await writeFile(stamp, '');
}

async function buildBot() {
  const out = join(root, 'dist/bot');
  await rm(out, { recursive: true, force: true });
  const files = await filesUnder(join(root, 'bot'));
  await build({
    entryPoints: files.filter((file) => extname(file) === '.ts'),
    outdir: out,
    outbase: join(root, 'bot'),
    bundle: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  for (const file of files.filter((each) => extname(each) !== '.ts' && !each.endsWith('tsconfig.json'))) {
    await cp(file, join(out, relative(join(root, 'bot'), file)));
  }
}

async function buildTab() {
  const out = join(root, 'dist/tab');
  await rm(out, { recursive: true, force: true });
  // Two builds: in one, the tab would have to load every part that it shares with the much larger shell.
  await bundle(out, { tab: join(root, 'tab/main.tsx') });
  await bundle(out, { shell: join(root, 'tab/sandbox/shell.tsx') });
  await cp(join(root, 'tab/index.html'), join(out, 'index.html'));
  await cp(join(root, 'tab/sandbox/shell.html'), join(out, 'shell.html'));
}

async function bundle(out, entryPoints) {
  await build({
    entryPoints,
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    sourcemap: 'linked',
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      '@microsoft/teams-js': join(
        root,
        'node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/src/index.js',
      ),
    },
    logLevel: 'error',
  });
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function newestOf(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const full = join(root, path);
      if ((await stat(full)).isFile()) return timeOf(full);
      return Math.max(0, ...(await Promise.all((await filesUnder(full)).map(timeOf))));
    }),
  );
  return Math.max(...times);
}

async function timeOf(path) {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
