/** What a class is given: a few choices, and the link that is all there is to keep. */
import { useEffect, useState } from 'preact/hooks';
import {
  type ClassAssignment,
  type ClassOptions,
  type Classroom,
  LEAVABLE_PARTS,
  NO_CLASS_OPTIONS,
} from '../../session/index.ts';
import { tell } from '../../text/teacher.ts';
import { Dialog } from '../dialog.tsx';
import { Choices } from '../parts/choices.tsx';
import { CopyField } from '../share/copy.tsx';
import { Qr } from '../share/qr.tsx';
import { pageAddress } from '../share/shared-game.ts';
import { useGame, useWords } from '../store.ts';

const DICE = ['same', 'own'] as const;
const STEPS = ['all', 'first'] as const;
const LENGTHS = { 8: '8', 12: '12', 16: '16' } as const;
const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

export function Assign(props: {
  room: Classroom;
  assignment: ClassAssignment | null;
  onAssign: (assignment: ClassAssignment | null) => void;
}) {
  const { room, assignment, onAssign } = props;
  const { facts } = useGame();
  const words = useWords();
  const [view, setView] = useState(assignment?.view ?? 'split');
  const [term, setTerm] = useState(assignment?.term ?? Math.min(...facts.terms));
  const [sameDice, setDice] = useState(assignment?.sameDice ?? true);
  const [firstSteps, setSteps] = useState(assignment?.firstSteps ?? false);
  const [options, setOptions] = useState<ClassOptions>(assignment?.options ?? NO_CLASS_OPTIONS);
  const [seed, setSeed] = useState<number | null>(null);
  const [full, setFull] = useState(false);
  // An assignment that was made before stays as it is until something is chosen.
  useEffect(() => {
    if (seed === null && assignment !== null) return;
    const used = seed ?? newSeed();
    if (seed === null) setSeed(used);
    onAssign(room.assign({ view, term, sameDice, firstSteps, options }, used));
  }, [view, term, sameDice, firstSteps, options, seed]);
  /** With a choice the assignment becomes another one. */
  const choose = (what: () => void) => {
    setSeed(seed ?? newSeed());
    what();
  };
  const worldText = (id: string) =>
    id === 'sealed' || id === 'split'
      ? tell(`assign.summary.${id}`)
      : tell('assign.summary.open', { view: words.view(id).name });
  const link = assignment?.link(pageAddress()) ?? '';
  return (
    <div class="assign">
      <section class="choosing">
        <h1 tabIndex={-1}>{tell('assign.title')}</h1>
        <h2>{tell('assign.world')}</h2>
        <Choices
          label={tell('assign.world')}
          class="choices"
          card="choice"
          name="assign-view"
          options={['sealed', 'split', ...facts.views]}
          chosen={view}
          onChoose={(id) => choose(() => setView(id))}
        >
          {(id) =>
            id === 'sealed' || id === 'split' ? (
              <>
                <b>{tell(`assign.world.${id}`)}</b>
                <span>{tell(`assign.world.${id}.sub`)}</span>
              </>
            ) : (
              <>
                <b>{words.view(id).name}</b>
                <span>{tell('assign.world.open.sub')}</span>
              </>
            )
          }
        </Choices>
        <h2>{tell('assign.length')}</h2>
        <Choices
          label={tell('assign.length')}
          class="choices"
          card="choice"
          name="assign-term"
          options={facts.terms.filter((quarters): quarters is keyof typeof LENGTHS => quarters in LENGTHS)}
          chosen={term as keyof typeof LENGTHS}
          onChoose={(quarters) => choose(() => setTerm(quarters))}
        >
          {(quarters) => (
            <>
              <b>{tell(`assign.length.${LENGTHS[quarters]}`)}</b>
              <span>{tell(`assign.length.${LENGTHS[quarters]}.sub`)}</span>
            </>
          )}
        </Choices>
        <h2>{tell('assign.dice')}</h2>
        <Choices
          label={tell('assign.dice')}
          class="choices"
          card="choice"
          name="assign-dice"
          options={DICE}
          chosen={sameDice ? 'same' : 'own'}
          onChoose={(dice) => choose(() => setDice(dice === 'same'))}
        >
          {(dice) => (
            <>
              <b>{tell(`assign.dice.${dice}`)}</b>
              <span>{tell(`assign.dice.${dice}.sub`)}</span>
            </>
          )}
        </Choices>
        <h2>{tell('assign.steps')}</h2>
        <Choices
          label={tell('assign.steps')}
          class="choices"
          card="choice"
          name="assign-steps"
          options={STEPS}
          chosen={firstSteps ? 'first' : 'all'}
          onChoose={(steps) => choose(() => setSteps(steps === 'first'))}
        >
          {(steps) => (
            <>
              <b>{tell(`assign.steps.${steps}`)}</b>
              <span>{tell(`assign.steps.${steps}.sub`)}</span>
            </>
          )}
        </Choices>
        <h2>{tell('assign.end')}</h2>
        {(['questions', 'freeText'] as const).map((name) => (
          <label class="ticked" key={name}>
            <input
              type="checkbox"
              data-option={name}
              checked={options[name]}
              onChange={() => choose(() => setOptions({ ...options, [name]: !options[name] }))}
            />
            <span>
              {tell(`assign.end.${name}`)} <small>{tell(`assign.end.${name}.sub`)}</small>
            </span>
          </label>
        ))}
        <details>
          <summary>
            {tell('assign.parts', { n: LEAVABLE_PARTS.length - options.leftOut.length, of: LEAVABLE_PARTS.length })}
          </summary>
          <p>{tell('assign.parts.text')}</p>
          {LEAVABLE_PARTS.map((part) => (
            <label class="ticked" key={part}>
              <input
                type="checkbox"
                data-part={part}
                checked={!options.leftOut.includes(part)}
                onChange={() =>
                  choose(() =>
                    setOptions({
                      ...options,
                      leftOut: LEAVABLE_PARTS.filter((one) => (one === part) !== options.leftOut.includes(one)),
                    }),
                  )
                }
              />
              <span>{tell(`part.${part}`)}</span>
            </label>
          ))}
        </details>
        <button type="button" class="on-paper" data-other-class onClick={() => setSeed(newSeed())}>
          {tell('assign.other')}
          <small>{tell('assign.other.sub')}</small>
        </button>
      </section>
      {assignment && (
        <section class="made" aria-labelledby="assign-made">
          <h2 id="assign-made">{tell('assign.yours')}</h2>
          <p data-summary>
            {tell('assign.summary', {
              scenario: words.prose.title,
              n: assignment.term,
              world: worldText(assignment.view),
              dice: assignment.sameDice ? tell('assign.summary.same') : tell('assign.summary.own'),
              steps: assignment.firstSteps ? tell('assign.summary.first') : '',
              end: endText(assignment.options),
            })}
          </p>
          <CopyField id="assignment" label={tell('assign.link')} text={link} rows={2} />
          <div class="qr-row">
            <Qr text={link} label={tell('assign.qrFor')} />
            <div>
              <button type="button" class="plain" data-full onClick={() => setFull(true)}>
                {tell('assign.qr')}
              </button>
              <a class="plain" data-try href={link}>
                {tell('assign.try')}
              </a>
            </div>
          </div>
          <p>{tell('assign.kept')}</p>
        </section>
      )}
      {full && (
        <Dialog label={tell('assign.qr')} class="qr-full" onClose={() => setFull(false)}>
          <h2>{tell('assign.link')}</h2>
          <Qr text={link} label={tell('assign.qrFor')} />
          <p>{link}</p>
          <div class="row">
            <button type="button" class="on-paper" onClick={() => setFull(false)}>
              {tell('assign.close')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** What of the end is not as usual. */
function endText({ questions, freeText, leftOut }: ClassOptions): string {
  return [
    questions ? tell('assign.summary.questions') : '',
    freeText ? tell('assign.summary.freeText') : '',
    leftOut.length > 0
      ? tell('assign.summary.leftOut', { parts: leftOut.map((part) => tell(`part.${part}`)).join(', ') })
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
