import { openFileHost } from '../../src/hosts/file';
import { contentFile } from './contentFile';
import { hostContract } from './contract';

hostContract('the file host', async (content) => openFileHost(contentFile(content)));
