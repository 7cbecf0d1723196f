import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findingText, findingWord, fullAddress, type BranchReport, type BranchState, type Collection, type Finding } from '../../../core';
import { useStore } from '../../store/store';
import { collectMessages } from './messages.zh';

/** Enough to read at once. */
const PAGE = 50;
const COLOR = { accepted: 'success', questions: 'warning', refused: 'danger', copy: 'informative' } as const satisfies Record<BranchState, string>;
const ORDER: Record<BranchState, number> = { refused: 0, questions: 1, copy: 2, accepted: 3 };

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  findings: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200 },
});

/** Each file with its state, those that need something first; what was found unfolds. */
export function ReportList({ collection }: { readonly collection: Collection }) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const { parts, receipts } = collection;
  const reports = [...collection.reports].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const open = reports.filter(({ state }) => state === 'refused' || state === 'questions').length;
  const missing = receipts.filter(({ state }) => state === 'missing').map(({ branch }) => branch);
  return (
    <>
      <Text>{collectMessages.counts(parts.length, open, missing.length)}</Text>
      {missing.length > 0 && <Text size={200}>{collectMessages.missing(missing)}</Text>}
      <ul className={styles.list}>
        {reports.slice(0, shown).map((report, index) => (
          <li key={index} className={styles.item}>
            <Report report={report} />
          </li>
        ))}
      </ul>
      {reports.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {collectMessages.moreFiles(reports.length - shown)}
        </Button>
      )}
    </>
  );
}

function Report({ report }: { readonly report: BranchReport }) {
  const styles = useStyles();
  const { state, commands } = useStore();
  const { file, identity, findings } = report;
  const open = report.state === 'refused' || report.state === 'questions';
  return (
    <>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOR[report.state]}>
          {collectMessages.state[report.state]}
        </Badge>
        <span>{identity === null ? file : `${identity.branch}　${file}`}</span>
      </div>
      {findings.length > 0 && (
        <details open={open && findings.length <= 3}>
          <summary className={styles.summary}>{collectMessages.findings(findings.length)}</summary>
          <ul className={styles.findings}>
            {findings.map((found, index) => (
              <li key={index}>{`${findingWord(found.severity)}　${placeOf(found)}${findingText(found)}`}</li>
            ))}
          </ul>
        </details>
      )}
      {open && (
        <div>
          <Button size="small" disabledFocusable={state.running !== null} onClick={() => commands.writeReturned(report)}>
            {collectMessages.returned}
          </Button>
        </div>
      )}
    </>
  );
}

function placeOf({ at }: Finding): string {
  return at === undefined ? '' : `${fullAddress(at)}　`;
}
