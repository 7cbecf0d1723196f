export const distributeMessages = {
  title: '下发：给每个支部一个工作簿',
  hint: '名单要在这个工作簿里：一张表，每名党员一行，表头有“支部”和“姓名”。不要有身份证号。',
  cannotSave: '这里不能存文件。请在网页工作台里打开名单再做，或请同事用命令行 jifenbu distribute。',
  year: '年度',
  period: '期间',
  wholeYear: '全年',
  deadline: '交回期限',
  contact: '支部有疑问请问',
  phone: '联系电话',
  upperPhone: '上级监督电话（印在公示表上，可不填）',
  make: '生成下发文件',
} as const;
