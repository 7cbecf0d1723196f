import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Survey, SurveyedSheet } from '../../../actions/contract';
import { periodTextZh } from '../../../core';
import { useStore } from '../../store/store';
import { workbookMessages } from './messages.zh';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  choices: { display: 'grid', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalM },
  minor: { color: tokens.colorNeutralForeground3 },
});

/** Which sheets stand for which period, what was not recognised, and how to change that; open at once when no sheet was. */
export function SheetList({ survey: { sheets, unboundSheets }, children }: { readonly survey: Survey; readonly children: ReactNode }) {
  const styles = useStyles();
  const { commands } = useStore();
  const leftOut = unboundSheets.length + sheets.reduce((sum, sheet) => sum + sheet.unboundColumns.length, 0);
  return (
    <details open={leftOut > 0 && sheets.length === 0}>
      <summary className={styles.summary}>{workbookMessages.recognised(sheets.length, leftOut)}</summary>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.name}>
            <Link as="button" onClick={() => commands.goTo({ sheet: sheet.name, row: 0, column: 0 })}>
              {sheet.name}
            </Link>
            <Text size={200} block className={styles.minor}>
              {told(sheet)}
            </Text>
            {sheet.unboundColumns.map(({ label, at }) => (
              <Text key={`${at.row}:${at.column}`} size={200} block>
                <Link as="button" onClick={() => commands.showBinding(at)}>
                  {`${workbookMessages.unbound[sheet.kind]}：${label}`}
                </Link>
              </Text>
            ))}
          </li>
        ))}
        {unboundSheets.map((name) => (
          <li key={name}>
            <Link as="button" onClick={() => commands.goTo({ sheet: name, row: 0, column: 0 })}>
              {name}
            </Link>
            <Text size={200} block className={styles.minor}>
              {workbookMessages.unboundSheet}
            </Text>
          </li>
        ))}
      </ul>
      <div className={styles.choices}>{children}</div>
    </details>
  );
}

function told(sheet: SurveyedSheet): string {
  switch (sheet.kind) {
    case 'register':
      return workbookMessages.sheet(periodTextZh(sheet.period), sheet.rows);
    case 'forms':
      return workbookMessages.forms(sheet.periods.map(periodTextZh), sheet.forms);
    case 'events':
      return workbookMessages.events;
  }
}
