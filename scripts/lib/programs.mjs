/** The programs that tests compare with and draw with; on Debian they are installed where we may. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step } from './project.mjs';
import { PYTHON } from './python.mjs';

const NEEDED = [
  { package: 'chromium', for: '网页端到端测试 · browser tests', present: () => process.env.CHROMIUM !== undefined || onPath('chromium') },
  { package: 'libreoffice-calc-nogui', for: '公式与版面核对 · formulas and pages', present: () => onPath('soffice') },
  { package: 'gnumeric', for: '公式核对 · formulas', present: () => onPath('ssconvert') },
  { package: 'fonts-noto-cjk', for: '版面核对 · pages', present: hasChineseFont },
  { package: 'poppler-utils', for: '版面核对 · pages', present: () => onPath('pdftoppm') },
  { package: 'python3-openpyxl', for: '其他程序写的文件 · files by another program', present: async () => (await run(PYTHON, ['-c', 'import openpyxl'], { output: 'kept' })).ok },
  { package: 'libxml2-utils', for: 'XML 核对 · XML checks', present: () => onPath('xmllint') },
];

/** Installs what is missing where that is allowed; resolves with the packages still missing, having said so. */
export async function ensurePrograms() {
  let missing = await findMissing();
  if (missing.length === 0) return [];
  const apt = await aptCommand();
  if (apt !== null) {
    const packages = missing.map((program) => program.package);
    step(`安装测试所用程序：${packages.join(' ')}`, 'installing test programs');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const [program, ...args] = apt;
    await run(program, [...args, 'update', '-qq'], { env });
    await run(program, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
    missing = await findMissing();
  }
  for (const program of missing) console.log(`  缺 ${program.package}，将跳过 · missing, skipped: ${program.for}`);
  return missing.map((program) => program.package);
}

async function findMissing() {
  const present = await Promise.all(NEEDED.map((program) => program.present()));
  return NEEDED.filter((_, index) => !present[index]);
}

/** Without fc-list there is no font either: it comes with the programs above. */
async function hasChineseFont() {
  const { ok, text } = await run('fc-list', [':lang=zh', 'family'], { output: 'kept' });
  return ok && text !== '';
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

async function aptCommand() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const { ok } = await run('sudo', ['-n', 'true'], { output: 'kept' });
  return ok ? ['sudo', '-n', 'apt-get'] : null;
}
