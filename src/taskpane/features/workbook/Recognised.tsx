import { Button, Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { SchemeChoice, Survey } from '../../../actions/contract';
import { PeriodField } from '../../components/PeriodField';
import { ProblemList } from '../../components/ProblemList';
import { useStore, type Commands } from '../../store/store';
import { workbookMessages } from './messages.zh';
import { NewLedger } from './NewLedger';
import { SheetList } from './SheetList';

const useStyles = makeStyles({
  scheme: { display: 'grid', gap: tokens.spacingVerticalXXS },
  minor: { color: tokens.colorNeutralForeground3 },
  way: { justifySelf: 'start' },
});

/** The regulation and the ledger as they were understood, with the choices that are kept in the workbook. */
export function Recognised({ survey, scheme }: { readonly survey: Survey; readonly scheme: SchemeChoice }) {
  const { state, commands } = useStore();
  const styles = useStyles();
  const busy = state.running !== null;
  return (
    <>
      <div className={styles.scheme}>
        <Text weight="semibold">{scheme.title}</Text>
        <Text size={200} className={styles.minor}>
          {workbookMessages.facts(scheme.organisation, survey.members)}
        </Text>
        {scheme.status === 'draft' && <Text size={200}>{workbookMessages.draftHint}</Text>}
        <Link as="button" className={styles.way} onClick={() => toFigures(commands)}>
          {workbookMessages.changeFigures}
        </Link>
      </div>
      <PeriodField survey={survey} hint={workbookMessages.noPeriod} />
      <SheetList survey={survey}>
        <Field label={workbookMessages.memberKey}>
          <Select value={survey.memberKey} disabled={busy} onChange={(_event, { value }) => commands.remember({ memberKey: value === 'id' ? 'id' : 'name' })}>
            <option value="id">{workbookMessages.byId}</option>
            <option value="name">{workbookMessages.byName}</option>
          </Select>
        </Field>
        <Button size="small" disabledFocusable={busy} onClick={commands.survey}>
          {workbookMessages.again}
        </Button>
      </SheetList>
      <Text size={200}>{workbookMessages.bindingHint}</Text>
      <Button disabledFocusable={busy} onClick={() => commands.showBinding(null)}>
        {workbookMessages.binding(survey.sheets.reduce((sum, { unboundColumns }) => sum + unboundColumns.length, 0))}
      </Button>
      {survey.sheets.length === 0 && <NewLedger />}
      <ProblemList problems={survey.problems} />
    </>
  );
}

function toFigures(commands: Commands): void {
  commands.browse({ place: { kind: 'figures' } });
  commands.show('library');
}
