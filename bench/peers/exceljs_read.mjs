// The files of a folder read by ExcelJS; prints its processor time in milliseconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const [, , folder] = process.argv;
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
const start = process.cpuUsage();
for (const file of files) await new ExcelJS.Workbook().xlsx.load(file);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
