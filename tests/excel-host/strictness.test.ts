/** @jest-environment jsdom */
import { contractWorkbook } from '../hosts/workbook';
import { notModelled, openSimulatedExcel } from './simulatedExcel';

/** The simulation is worth something only as far as it refuses what Excel would refuse. */
describe('the simulated Excel', () => {
  beforeEach(() => openSimulatedExcel(contractWorkbook));

  test('a property that was not loaded cannot be read', async () => {
    const reading = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      await context.sync();
      return sheet.name;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a loaded property cannot be read before the sync', async () => {
    const reading = Excel.run((context) => Promise.resolve(context.workbook.worksheets.getFirst().load('name').name));
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a member newer than ExcelApi 1.14 is refused by the library', async () => {
    const using = Excel.run(async (context) => {
      context.workbook.getActiveCell().getDependents().load('addresses');
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(notModelled()).toEqual([]);
  });

  test('a member that is not modelled is put on the list that fails tests', async () => {
    const using = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().showGridlines = false;
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: 'NotModelled' });
    expect(notModelled()).toEqual(['not modelled: Worksheet.Gridlines =']);
  });

  test('a matrix of the wrong size is refused and says where', async () => {
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
