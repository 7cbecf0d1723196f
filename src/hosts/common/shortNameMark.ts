/** The comment of a workbook name that is one of our functions begins so; files that leave the computer go without such names. */
export const SHORT_NAME_MARK = 'jifenbu:function';
