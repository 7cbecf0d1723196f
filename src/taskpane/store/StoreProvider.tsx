import { useEffect, useMemo, useReducer, useRef, type ReactNode } from 'react';
import type { BindingChanges, Outcome } from '../../actions/contract';
import type { ProgressOptions } from '../../hosts/types';
import type { CommandName, Services } from '../services';
import { isoDay } from '../features/notice/isoDay';
import { createJobs } from './jobs';
import { LIBRARY } from './library';
import { INITIAL, next, type Job, type News, type State } from './state';
import { StoreContext, type Commands } from './store';

/** Keeps the session of one pane: what is known of the workbook, what runs, how it ended. */
export function StoreProvider({ services, children }: { readonly services: Services; readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(next, INITIAL);
  const latest = useRef<State>(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const commands = useMemo<Commands>(() => {
    const { actions } = services;
    const jobs = createJobs(dispatch);

    const survey = (): Promise<boolean> =>
      jobs.run('survey', async (options) => {
        dispatch({ kind: 'surveyed', survey: await actions.survey(options) });
        return null;
      });

    const act = async (job: Job, work: (options: ProgressOptions) => Promise<Outcome>): Promise<void> => {
      const started = await jobs.run(job, async (options): Promise<News> => ({ kind: 'done', job, outcome: await work(options) }));
      if (started) await survey();
    };

    const withPeriod = (job: Job, work: (period: string, options: ProgressOptions) => Promise<Outcome>): void => {
      const { period } = latest.current;
      if (period !== null) void act(job, (options) => work(period, options));
    };

    const bind = (changes: BindingChanges, then: (undo: BindingChanges) => BindingChanges | null): void =>
      void act('bind', async (options) => {
        const outcome = await actions.confirmBinding(changes, options);
        dispatch({ kind: 'binding', change: { undo: then(outcome.undo) } });
        return outcome;
      });

    /** What was compared is no longer what stands there. */
    const thenForget = async (work: Promise<Outcome>): Promise<Outcome> => {
      const outcome = await work;
      dispatch({ kind: 'compared', comparison: null });
      return outcome;
    };

    const remember: Commands['remember'] = (choice) =>
      void jobs
        .run('remember', async () => {
          await actions.remember(choice);
          return null;
        })
        .then((started) => (started ? survey() : false));

    return {
      show: (view) => dispatch({ kind: 'view', view }),
      survey: () => void survey(),
      newLedger: (year) => void act('newLedger', (options) => actions.newLedger(year, options)),
      browse: (change) => dispatch({ kind: 'library', change }),
      adopt: (adoption) =>
        void act('adopt', async (options) => {
          const outcome = await actions.adoptScheme(adoption, options);
          dispatch({ kind: 'library', change: LIBRARY });
          dispatch({ kind: 'view', view: 'home' });
          return outcome;
        }),
      adoptDraft: (decisions) =>
        void act('draft', async (options) => {
          const outcome = await actions.adoptDraft(decisions, options);
          dispatch({ kind: 'library', change: LIBRARY });
          dispatch({ kind: 'view', view: 'home' });
          return outcome;
        }),
      restoreScheme: () => void act('restore', (options) => actions.restoreScheme(options)),
      tryChanges() {
        const { period, library } = latest.current;
        if (period === null) return;
        void jobs.run('trial', async (options) => {
          const trial = await actions.trial(library.changes, period, options);
          dispatch({ kind: 'library', change: { place: { kind: 'trial' }, trial } });
          return { kind: 'tried', changed: trial.changed, members: trial.rows.length };
        });
      },
      writeChanges: () =>
        void act('change', async (options) => {
          const outcome = await actions.changeFigures(latest.current.library.changes, options);
          dispatch({ kind: 'library', change: { place: { kind: 'list' }, changes: {}, trial: null } });
          return outcome;
        }),
      choosePeriod(period) {
        dispatch({ kind: 'period', period });
        remember({ period });
      },
      remember,
      fill: () => void act('fill', (options) => actions.fillFormulas(options)),
      convert: (to) => void act('convert', (options) => actions.convertFormulas(to, null, options)),
      writeFormulas: (wish) => void act('wizard', (options) => actions.writeFormulas(wish, options)),
      showBinding(at) {
        dispatch({ kind: 'binding', change: { at } });
        dispatch({ kind: 'view', view: 'binding' });
      },
      bind: (changes) => bind(changes, (undo) => undo),
      unbind() {
        const { undo } = latest.current.binding;
        // What is taken back is not offered to be taken back again.
        if (undo !== null) bind(undo, () => null);
      },
      writeFigures: (changes) => void act('change', (options) => actions.changeFigures(changes, options)),
      compare: () =>
        void jobs.run('compare', async (options) => {
          dispatch({ kind: 'compared', comparison: await actions.compareFormulas(null, options) });
          return null;
        }),
      replaceFormulas: (wish) => void act('replace', (options) => thenForget(actions.replaceFormulas(wish, options))),
      undoReplace: () => void act('undoReplace', (options) => thenForget(actions.undoReplace(options))),
      answerRoster: (answers) =>
        void act('roster', async (options) => {
          const outcome = await actions.answerRoster(answers, options);
          dispatch({ kind: 'checked', report: await actions.check('workbook', options) });
          return outcome;
        }),
      check(scope) {
        dispatch({ kind: 'view', view: 'check' });
        void jobs.run('check', async (options) => {
          const report = await actions.check(scope, options);
          dispatch({ kind: 'checked', report });
          return { kind: 'checked', problems: report.problems.length };
        });
      },
      makeNotice: (request) => void act('notice', (options) => actions.makeNotice(request, options)),
      makeRanking: () => withPeriod('ranking', (period, options) => actions.makeRanking(period, options)),
      makeGrades: () => withPeriod('grades', (period, options) => actions.makeGrades(period, options)),
      distribute: (details) =>
        void jobs.run('distribute', async (options): Promise<News> => {
          const { outcome, file, zip } = await actions.distributeZip(details, options);
          services.saveFile?.(file, zip);
          return { kind: 'done', job: 'distribute', outcome };
        }),
      collect: (sources, period) =>
        void jobs.run('collect', async (options) => {
          dispatch({ kind: 'collected', collection: await actions.collectReturned(sources, period, isoDay(new Date()), options) });
          return null;
        }),
      writeSummary() {
        const { collection } = latest.current;
        if (collection !== null) void act('summary', (options) => actions.writeSummary(collection, options));
      },
      writeReturned: (report) => void act('returned', (options) => actions.writeReturned(report, options)),
      undo: () => void act('undo', (options) => actions.undoGenerate(options)),
      goTo: (address) => void actions.goTo(address).catch(() => undefined),
      cancel: () => jobs.cancel(),
      dismiss: () => dispatch({ kind: 'dismissed' }),
    };
  }, [services]);

  useEffect(() => {
    commands.survey();
    return () => commands.cancel();
  }, [commands]);

  useEffect(() => services.host.onEdit(() => dispatch({ kind: 'edited' })), [services]);

  useRibbon(services, commands, state);

  const store = useMemo(() => ({ state, commands, services }), [state, commands, services]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** An entry chosen while something runs (the first look at the workbook, mostly) waits for its turn; the last one wins. */
function useRibbon({ commands: ribbon }: Services, commands: Commands, { running, survey }: State): void {
  const waiting = useRef<CommandName | null>(null);
  const free = useRef(false);

  const carryOut = useMemo(
    () => () => {
      if (waiting.current === null || !free.current) return;
      const name = waiting.current;
      waiting.current = null;
      RIBBON[name](commands);
    },
    [commands],
  );

  useEffect(() => {
    free.current = running === null && survey !== null;
    carryOut();
  }, [running, survey, carryOut]);

  useEffect(
    () =>
      ribbon?.onCommand((name) => {
        waiting.current = name;
        carryOut();
      }),
    [ribbon, carryOut],
  );
}

const RIBBON: Readonly<Record<CommandName, (commands: Commands) => void>> = {
  fillFormulas: (commands) => onHome(commands, commands.fill),
  check: (commands) => commands.check('workbook'),
  makeNotice: (commands) => commands.show('notice'),
  makeRanking: (commands) => onHome(commands, commands.makeRanking),
  makeGrades: (commands) => onHome(commands, commands.makeGrades),
  explain: (commands) => commands.show('explain'),
  undoGenerate: (commands) => onHome(commands, commands.undo),
};

function onHome(commands: Commands, act: () => void): void {
  commands.show('home');
  act();
}
