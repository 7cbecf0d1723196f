/** Sentences of 起草. */
export const draftMessages = {
  nothingFound: '没有找到可以起草的内容。请准备一张有“考核内容”“评分标准”“分值”表头的细则表，或者表头写明“……每次扣0.5分”的登记表。',
  changed: '没有写入：细则改过了，和刚才看到的不一样。请重新起草，再逐条确认。',
  undecided: (count: number) => `没有写入：还有 ${count} 条没有决定。每一条都请选择采用或不采用。`,
  figuresWrong: '没有写入：有的分值填得不对，请按提示改正。',
  shareWrong: (found: string) => `民主评议的占比填的是“${found}”。请填 0 到 100 之间的数，如 40；还不知道的请留空。`,
  empty: '没有写入：没有采用任何一条。请至少采用一条有分值的标准。',
  namesMissing: '请填写办法的名称和制定单位，再生成。',
  placesWrong: '小数位数请填 0 到 4。',
  rhythmWrong: '考评期不能比登记期短。请改登记周期或考评周期。',
  adopted: (title: string, lines: number, unfilled: number, former: string | null, columns: number) =>
    `已按采用的 ${lines} 条写入“积分办法”表：${title}。${unfilled === 0 ? '' : `还有 ${unfilled} 处待填，填好之前不能公示。`}请对照原文核对，标“假定”的请确认；等次请在“等次”一段补填。${columns === 0 ? '' : `登记表的 ${columns} 列已和项目对应。`}${former === null ? '' : `原来的办法隐藏保留在“${former}”表，可以换回。`}`,
} as const;
