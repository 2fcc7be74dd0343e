/** Pull that lever again: the term as a line with its decisions as points, each opening what it did. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Turned, TurnedTrack } from '../../outcomes/index.ts';
import { say } from '../../text/charts.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { useMeasure } from '../layout.ts';
import { usePrinting } from '../printing.tsx';
import { shortDateOf } from '../say/figures.ts';
import { useSession } from '../store.ts';
import { Branch, type Effect } from './branch.tsx';
import { DecisionPanel } from './decision.tsx';
import { Part, Waiting } from './parts.tsx';
import { moreFewer, unitsOf } from './say.ts';
import type { RevealProps } from './use.ts';

const NO_EFFECT: Effect = { kind: 'none', freed: 0, arrested: 0, prisonYears: 0 };

/** The share of an answer where the account has one; of a refusal among deals its marginal flip; else nothing. */
export function effectOf(quarter: number, known: RevealProps['known']): Effect {
  const line = known.answers?.ok ? known.answers.ledger.lines.find((one) => one.quarter === quarter) : undefined;
  if (line) {
    const { freed, arrested, prisonYears } = line.whole;
    return { kind: 'share', freed, arrested, prisonYears };
  }
  const margin = known.margins?.refusals.find((one) => one.quarter === quarter)?.margin;
  if (!margin) return NO_EFFECT;
  return {
    kind: 'margin',
    freed: unitsOf('freed', margin.freed),
    arrested: unitsOf('arrested', margin.arrested),
    prisonYears: unitsOf('prisonYears', margin.prisonYears),
  };
}

export function Levers(props: RevealProps) {
  const { ending, known } = props;
  const [open, setOpen] = useState(1);
  const [pulled, setPulled] = useState<Pulled | null>(null);
  const { reveal } = useSession();
  const column = useMeasure().layout === 'column';
  const printing = usePrinting();
  const { start } = known;
  const pull = async (alternative: Turned | null): Promise<void> => {
    if (!alternative) return setPulled(null);
    const track = await reveal.turn(alternative).catch(() => null);
    setPulled(track && { of: alternative, track });
  };
  const show = (quarter: number): void => {
    setOpen(quarter);
    if (pulled?.of.quarter !== quarter) setPulled(null);
  };
  const panel = start && (
    <DecisionPanel {...props} start={start} quarter={open} pulled={pulled} onPull={(one) => void pull(one)} />
  );
  return (
    <Part id="lever" lede={`${r('lever.lede')} ${r(ending.otherAccepts ? 'lever.ledeNone' : 'lever.ledeDeal')}`}>
      <Savable id="decisions" title={say('title.decisions')}>
        <Diagram {...props} open={open} onOpen={show} within={column && !printing ? panel : undefined} />
      </Savable>
      {!start && <Waiting known={known} what="start" />}
      {!column && !printing && panel}
      {printing &&
        start &&
        props.state.history.map(({ quarter }) => (
          <DecisionPanel {...props} key={quarter} start={start} quarter={quarter} pulled={null} onPull={() => {}} />
        ))}
    </Part>
  );
}

export interface Pulled {
  readonly of: Turned;
  readonly track: TurnedTrack;
}

interface DiagramProps extends RevealProps {
  readonly open: number;
  readonly onOpen: (quarter: number) => void;
  /** In one column the line runs down the page, and this stands under the open point; else undefined. */
  readonly within: ComponentChildren | undefined;
}

function Diagram({ state, known, open, onOpen, within }: DiagramProps) {
  const rows = state.history;
  const down = within !== undefined;
  const effects = rows.map(({ quarter }) => effectOf(quarter, known));
  const most = Math.max(1, ...effects.flatMap(({ freed, arrested }) => [Math.abs(freed), Math.abs(arrested)]));
  return (
    <div class="points-diagram">
      <p class="up" aria-hidden="true">
        {r('lever.up')}
      </p>
      {down && (
        <p class="down" aria-hidden="true">
          {r('lever.down')}
        </p>
      )}
      <ol aria-label={r('lever.diagram')} style={{ '--points': rows.length }}>
        {rows.map((row, i) => {
          const effect = effects[i] ?? NO_EFFECT;
          return (
            <li key={row.quarter}>
              <button
                type="button"
                aria-pressed={row.quarter === open}
                data-point={row.quarter}
                data-effect={effect.kind}
                onClick={() => onOpen(row.quarter)}
              >
                <Branch effect={effect} most={most} quarter={row.quarter} answer={row.answer} down={down} />
                <span class="date num">{shortDateOf(state.facts, row.quarter)}</span>
                <span class="did">{r(`lever.answer.${row.answer}`)}</span>
                <span class="aside">{effectText(effect)}</span>
              </button>
              {row.quarter === open && within}
            </li>
          );
        })}
      </ol>
      {!down && (
        <p class="down" aria-hidden="true">
          {r('lever.down')}
        </p>
      )}
    </div>
  );
}

/** What the branches show, for those who do not see them; a quarter without an offer has said so already. */
function effectText({ kind, freed, arrested }: Effect): string {
  if (kind === 'none') return '';
  return r(`lever.point.${kind}`, { freed: moreFewer('freed', freed), arrested: moreFewer('arrested', arrested) });
}
