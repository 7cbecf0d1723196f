/** Names of the grid's own controls, for screen readers. */
export const gridLabels = {
  nameBox: '名称框',
  names: '全部名称',
  addSheet: '新建工作表',
  allSheets: '全部工作表',
};
