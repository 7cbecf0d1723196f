// Serves the built workbench and the folders given as name=folder, as `npm start` does, and prints the address.
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/lib/static-server.mjs';

const folders = process.argv.slice(2).map((argument) => argument.split('='));
const styleHashes = readFileSync('dist/workbench/index.html', 'utf8').match(/sha256-[\w+/]+=*/g);
const mounts = Object.fromEntries([['/', 'dist/workbench'], ...folders.map(([name, folder]) => [`/${name}/`, folder])]);
const server = await serve({ mounts, port: 0, styleHashes });
console.log(`http://localhost:${server.address().port}/`);
