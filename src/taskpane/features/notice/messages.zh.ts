type Count = 'working' | 'calendar';

const COUNT: Readonly<Record<Count, string>> = { working: '工作日', calendar: '自然日' };

export const noticeMessages = {
  title: '生成公示表',
  startsOn: '公示开始日期',
  days: '公示天数',
  daysByScheme: (days: number, count: Count) => `办法规定公示 ${days} 个${COUNT[count]}，不填就按办法。`,
  daysToBeGiven: (count: Count) => `办法没有规定公示几天，请填写；按${COUNT[count]}计。`,
  branch: '党支部名称',
  contact: '联系人',
  phone: '联系电话',
  upperPhone: '上级党组织电话',
  leastShown: '公示表只列办法要求公示的内容，不写扣分原因。支部名称和电话只记在本机，下次不用再填。',
  make: '生成公示表',
} as const;
