import type { Page } from 'playwright-core';
import { openStage, openWorkbench, type Stage } from '../e2e/workbench';
import { hostContract } from './contract';
import { hostInPage, showContent } from './workbenchProxy';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await openWorkbench(stage, null);
}, 60_000);

afterAll(() => stage.close());

hostContract('the workbench', async (content) => {
  await showContent(page, content);
  return hostInPage(page);
});
