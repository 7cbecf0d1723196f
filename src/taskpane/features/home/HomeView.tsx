import { Button, Text } from '@fluentui/react-components';
import { ProblemList } from '../../components/ProblemList';
import { Section } from '../../components/Section';
import { useStore } from '../../store/store';
import { FillSection } from '../fill/FillSection';
import { ResultsSection } from '../results/ResultsSection';
import { UndoSection } from '../undo/UndoSection';
import { Recognised } from '../workbook/Recognised';
import { homeMessages } from './messages.zh';

/** The main job from top to bottom: the regulation, what is missing, the points, what is published. */
export function HomeView() {
  const { state, commands } = useStore();
  const { survey } = state;
  const busy = state.running !== null;
  if (survey === null) return busy ? null : <Again />;
  if (survey.scheme === null) {
    return (
      <Section title={homeMessages.chooseScheme}>
        <Text>{survey.schemeSheet === 'absent' ? homeMessages.noScheme : homeMessages.schemeRefused}</Text>
        <Button appearance={survey.schemeSheet === 'absent' ? 'primary' : 'secondary'} onClick={() => commands.show('library')}>
          {homeMessages.toLibrary}
        </Button>
        <ProblemList problems={survey.problems} />
        {survey.problems.length > 0 && (
          <Button disabledFocusable={busy} onClick={commands.survey}>
            {homeMessages.readAgain}
          </Button>
        )}
      </Section>
    );
  }
  return (
    <>
      <Section number={1} title={homeMessages.workbook}>
        <Recognised survey={survey} scheme={survey.scheme} />
      </Section>
      <Section number={2} title={homeMessages.check}>
        <Text size={200}>{homeMessages.checkHint}</Text>
        <Button disabledFocusable={busy} onClick={() => commands.check('workbook')}>
          {homeMessages.checkNow}
        </Button>
      </Section>
      <Section number={3} title={homeMessages.points}>
        <FillSection />
      </Section>
      <Section number={4} title={homeMessages.results}>
        <ResultsSection survey={survey} />
        <UndoSection undoable={survey.undoable} />
      </Section>
      <Section number={5} title={homeMessages.branches}>
        <Text size={200}>{homeMessages.distributeHint}</Text>
        <Button onClick={() => commands.show('distribute')}>{homeMessages.distribute}</Button>
        <Text size={200}>{homeMessages.collectHint}</Text>
        <Button onClick={() => commands.show('collect')}>{homeMessages.collect}</Button>
      </Section>
    </>
  );
}

/** After the first look at the workbook failed or was stopped. */
function Again() {
  const { commands } = useStore();
  return (
    <Section title={homeMessages.notRead}>
      <Text>{homeMessages.notReadHint}</Text>
      <Button appearance="primary" onClick={commands.survey}>
        {homeMessages.readNow}
      </Button>
    </Section>
  );
}
