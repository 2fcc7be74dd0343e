/** The lesson on paper: two plans, an exit ticket, questions, and what to watch for. Printed as it stands. */
import { tell } from '../../text/teacher.ts';

const GOALS = ['1', '2', '3'] as const;
export const TICKET = ['1', '2', '3'] as const;
/** Questions for the discussion, which the debrief asks too. */
const DISCUSS = ['1', '2', '3', '4'] as const;
/** Minutes of each step. */
const PLAN_45 = { 1: 4, 2: 14, 3: 7, 4: 15, 5: 5 } as const;
const PLAN_90 = { 1: 10, 2: 20, 3: 20, 4: 20, 5: 12, 6: 8 } as const;
const keysOf = <T extends object>(of: T) => Object.keys(of).map(Number) as unknown as readonly (keyof T)[];

export function RunSheet() {
  return (
    <>
      <h1 tabIndex={-1}>{tell('sheet.title')}</h1>
      <h2>{tell('sheet.goals')}</h2>
      <ul>
        {GOALS.map((n) => (
          <li key={n}>{tell(`sheet.goal.${n}`)}</li>
        ))}
      </ul>
      <div class="plans">
        <div>
          <h2>{tell('sheet.45')}</h2>
          <ol>
            {keysOf(PLAN_45).map((n) => (
              <li key={n}>
                <b class="num">{tell('sheet.minutes', { n: PLAN_45[n] })}</b> {tell(`sheet.45.${n}`)}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h2>{tell('sheet.90')}</h2>
          <ol>
            {keysOf(PLAN_90).map((n) => (
              <li key={n}>
                <b class="num">{tell('sheet.minutes', { n: PLAN_90[n] })}</b> {tell(`sheet.90.${n}`)}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div class="plans">
        <div>
          <h2>{tell('sheet.ticket')}</h2>
          <ol>
            {TICKET.map((n) => (
              <li key={n}>{tell(`sheet.ticket.${n}`)}</li>
            ))}
          </ol>
        </div>
        <div>
          <Discussion />
        </div>
      </div>
      <h2>{tell('sheet.watch')}</h2>
      <p>{tell('sheet.watch.text')}</p>
    </>
  );
}

/** Questions to talk about, wherever a class is asked them. */
export function Discussion() {
  return (
    <>
      <h2>{tell('sheet.discuss')}</h2>
      <ol class="discuss">
        {DISCUSS.map((n) => (
          <li key={n}>{tell(`sheet.discuss.${n}`)}</li>
        ))}
      </ol>
    </>
  );
}
