/** `npm run pictures`: makes docs/images/*.png again: the workbench and its pane in Chromium, printed pages by LibreOffice, the installation in drawn windows. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installationPictures } from './lib/installationPictures.mjs';
import { inRoot } from './lib/project.mjs';

const SAMPLE = 'examples/示例登记表.xlsx';
const IMAGES = inRoot('docs/images');
const LARGEST = 200 * 1024;
const OWN = 'examples/原有登记表.xlsx';
const HALF_YEAR = '考评登记表 2026-H1';
const BRANCH = { 党支部名称: '中共东岭县自然资源局第一支部委员会', 联系人: '林海燕', 联系电话: '0000-8220001', 上级党组织电话: '0000-8220002' };

const folder = mkdtempSync(join(tmpdir(), 'jifenbu-pictures-'));
mkdirSync(IMAGES, { recursive: true });
try {
  await screenshots();
  await ownLedger();
  await paneInWps();
  pages();
  await branchGuide();
  await installation();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A stage of the end-to-end tests; it must lie below the project for its packages to be found. */
async function stageModule(name) {
  return testModule(`tests/e2e/${name}`);
}

async function testModule(path) {
  const outfile = inRoot(`.cache/pictures/${basename(path)}.mjs`);
  await build({ entryPoints: [inRoot(`${path}.ts`)], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

async function paneInWps() {
  const { openWpsStage } = await stageModule('wpsStage');
  const stage = await openWpsStage();
  try {
    const page = await stage.open('pane.html', [['jifenbu_et_functions', 'registered']]);
    await page.getByText('公示、排名与等次').waitFor();
    await shot(page, 'pane-wps');
  } finally {
    await stage.close();
  }
}

async function screenshots() {
  const { openStage, openWorkbench, typeInCell } = await stageModule('workbench');
  const stage = await openStage({ examples: 'examples' });
  try {
    const page = await openWorkbench(stage, SAMPLE);
    const press = (name) => page.getByRole('button', { name, exact: true }).click();
    const tab = (name) => page.getByRole('tab', { name }).click();
    const select = (sheet, row, column) => page.evaluate((address) => globalThis.workbench.host.select(address), { sheet, row, column });
    const pane = (name) => shot(page.getByRole('complementary', { name: '积分簿窗格' }), name);

    await page.getByText('公示、排名与等次').waitFor();
    await pane('pane-home');
    await press('填入积分公式');
    await page.getByText('已在 7 张登记表').first().waitFor();
    await tab('依据');
    await select(HALF_YEAR, 3, 9);
    await page.getByText('王芳　2026年上半年').waitFor();
    await page.setViewportSize({ width: 1200, height: 750 });
    await shot(page, 'workbench');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await pane('pane-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await select('登记表 2026-01', 14, 13);
    await page.getByText('林海燕　2026年1月').waitFor();
    await pane('pane-explain');

    await tab('方案库');
    await page.getByText('共 25 个办法').waitFor();
    await pane('pane-library');
    await press('改分值、试算');
    await page.getByText('组织生活出勤').click();
    await page.getByRole('textbox', { name: '因事请假' }).fill('-4');
    await press('试算');
    await page.getByText('这只是试算').waitFor();
    await pane('pane-trial');
    await press('放弃');

    await tab('办理');
    await press('生成公示表…');
    await page.getByLabel('公示开始日期').fill('2026-07-06');
    await page.getByLabel('公示天数').fill('5');
    for (const [label, text] of Object.entries(BRANCH)) await page.getByLabel(label, { exact: true }).fill(text);
    await pane('pane-notice');

    await typeInCell(page, { sheet: '登记表 2026-03', row: 4, column: 7 }, '12');
    await typeInCell(page, { sheet: '登记表 2026-03', row: 7, column: 2 }, '周 敏敏');
    await select('登记表 2026-02', 6, 6);
    await page.keyboard.press('Delete');
    await tab('体检');
    await press('体检工作簿');
    await page.getByText('张表、').waitFor();
    await pane('pane-check');
  } finally {
    await stage.close();
  }
}

/** A branch's own ledger: its 细则 read line by line, then its headings. */
async function ownLedger() {
  const { openStage, openWorkbench } = await stageModule('workbench');
  const stage = await openStage({ examples: 'examples' });
  try {
    const page = await openWorkbench(stage, OWN);
    const pane = page.getByRole('complementary', { name: '积分簿窗格' });
    const press = (name) => pane.getByRole('button', { name }).click();
    await pane.getByRole('tab', { name: '方案库' }).click();
    await press('起草…');
    await pane.getByText('读出 11 条').waitFor();
    await shot(pane, 'pane-draft');
    for (const group of await pane.locator('details').all()) {
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      await group.getByRole('radio').first().waitFor();
      for (const line of await group.getByRole('radio', { name: '采用', exact: true }).all()) await line.check();
    }
    await pane.getByLabel('制定单位').fill('第二支部');
    await press('生成积分办法');
    await pane.getByText('已按采用的 11 条').first().waitFor();
    await pane.getByRole('tab', { name: '办理' }).click();
    await press(/认列…/);
    await pane.getByText('有建议').first().waitFor();
    await page.evaluate(() => globalThis.workbench.host.select({ sheet: '3月', row: 1, column: 2 }));
    await page.setViewportSize({ width: 1200, height: 750 });
    await shot(page, 'workbench-binding');
  } finally {
    await stage.close();
  }
}

/** The sheets that `jifenbu notice` adds, and sheet 积分办法, as they are printed. */
function pages() {
  const workbook = join(folder, 'notice.xlsx');
  const options = ['--date', '2026-07-06', '--days', '5', '--branch', BRANCH.党支部名称, '--contact', BRANCH.联系人, '--phone', BRANCH.联系电话, '--upper-phone', BRANCH.上级党组织电话];
  execFileSync(process.execPath, [inRoot('scripts/build-cli.mjs')], { stdio: 'ignore' });
  execFileSync(process.execPath, [inRoot('dist/cli/jifenbu.mjs'), 'notice', inRoot(SAMPLE), ...options, '-o', workbook], { stdio: 'ignore' });
  execFileSync('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`, '--convert-to', 'pdf', '--outdir', folder, workbook], { stdio: 'ignore' });
  const pdf = workbook.replace(/xlsx$/, 'pdf');
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f');
  const pageOf = (words) => {
    const index = texts.findIndex((text) => text.replaceAll(/\s/g, '').includes(words));
    if (index < 0) throw new Error(`no page says “${words}”`);
    return index + 1;
  };
  const notice = pageOf('党员考评情况的公示');
  render(pdf, notice, 'notice-1', ['-r', '70', '-gray']);
  render(pdf, notice + 1, 'notice-2', ['-r', '70', '-gray']);
  render(pdf, pageOf('考评排名表'), 'ranking', ['-r', '70', '-gray']);
  render(pdf, pageOf('考评等次表'), 'grades', ['-r', '80', '-gray']);
  render(pdf, pageOf('实施意见积分办法'), 'scheme-sheet', ['-r', '130', '-x', '40', '-y', '50', '-W', '1440', '-H', '640']);
}

/** 说明 of a workbook that `jifenbu distribute` makes. */
async function branchGuide() {
  const { rosterFile, rosterRows } = await testModule('tests/support/rosters');
  const roster = join(folder, 'roster.xlsx');
  writeFileSync(roster, rosterFile(rosterRows(['机关第一党支部'], 12)));
  const options = ['--year', '2026', '--deadline', '2026-12-25', '--contact', BRANCH.联系人, '--phone', BRANCH.联系电话];
  execFileSync(process.execPath, [inRoot('dist/cli/jifenbu.mjs'), 'distribute', 'zhangdian-2017', '--roster', roster, ...options, '-o', join(folder, 'sent')], { stdio: 'ignore' });
  const office = ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`, '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [...office, join(folder, 'sent', '机关第一党支部 2026.xlsx')], { stdio: 'ignore' });
  render(join(folder, '机关第一党支部 2026.pdf'), 1, 'branch-guide', ['-r', '75']);
}

/** From the packages to the pane in WPS and the entry in Excel. */
async function installation() {
  const { launchBrowser } = await stageModule('browser');
  const { runUnderScriptHost } = await testModule('tests/installers/scriptHost');
  const { ribbonCallbacks } = await testModule('src/wps/ribbon');
  const pictures = await installationPictures(join(folder, 'installation'), { runUnderScriptHost, ribbonCallbacks });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 800 }, deviceScaleFactor: 1.5 });
    for (const [name, html] of Object.entries(pictures)) {
      await page.setContent(html);
      await shot(page.locator('figure'), name);
    }
  } finally {
    await browser.close();
  }
}

function render(pdf, number, name, options) {
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', String(number), '-l', String(number), ...options, pdf, join(folder, name)]);
  keep(join(folder, `${name}.png`));
}

async function shot(target, name) {
  const path = join(folder, `${name}.png`);
  // The grid and the fields of the pane come to rest within this time.
  await new Promise((resolve) => setTimeout(resolve, 600));
  await target.screenshot({ path, caret: 'hide', animations: 'disabled' });
  keep(path);
}

function keep(path) {
  const { size } = statSync(path);
  if (size > LARGEST) console.warn(`${basename(path)}: ${Math.round(size / 1024)} KB`);
  copyFileSync(path, join(IMAGES, basename(path)));
}
