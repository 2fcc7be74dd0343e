/** The top, readable in ten seconds: what kind of term it was, what came of it in this world, and in others. */
import type { RevealStart } from '../../outcomes/index.ts';
import { endingText } from '../../text/endings.ts';
import { formatCount, t, tIf } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { useWords } from '../store.ts';
import { moreFewer, signedWhole } from './say.ts';
import type { RevealProps } from './use.ts';

export function Summary({ ending, known, view }: RevealProps & { view: string }) {
  const words = useWords();
  const { start } = known;
  const named = start ? endingText(start.ending.id, start.ending.figures) : null;
  const { yours, other } = ending.tracks;
  const years = Math.round(yours.totals.prisonYears) - Math.round(other.totals.prisonYears);
  const freed = moreFewer('freed', yours.totals.freed - other.totals.freed);
  const arrested = moreFewer('arrested', yours.totals.arrested - other.totals.arrested);
  const under = known.views[view];
  return (
    <section class="hero">
      <div class="wrap say">
        <div>
          <h1 tabIndex={-1}>{named?.name ?? t('end.title')}</h1>
          <p class="u">{r('hero.kicker')}</p>
        </div>
        <div>
          {named && start && (
            <p data-ending={start.ending.id}>
              {named.line} {r(`hero.country.${start.ending.country}`)}
            </p>
          )}
          <p class="u strong" data-here>
            {years === 0
              ? r('hero.here.same', { freed, arrested })
              : r('hero.here', { years: moreFewer('prisonYears', years), freed, arrested })}
          </p>
          <p class="u strong" data-verdict={under?.verdict.call ?? ''}>
            {under ? verdictText(under.verdict, words.view(view).name) : r('hero.worlds.wait')}
          </p>
          <p class="u">
            {r(ending.otherAccepts ? 'hero.other.accept' : 'hero.other.refuse')} {start && holderText(start)}
          </p>
        </div>
      </div>
    </section>
  );
}

/** Who decides after the term, on both tracks. */
function holderText({ holder, otherAccepts }: RevealStart): string {
  if (holder === 'player')
    return r('hero.holder.player', { offers: r(otherAccepts ? 'hero.holder.all' : 'hero.holder.none') });
  return r('hero.holder.successor', { temper: (tIf(`temper.${holder}`) ?? '').toLowerCase() });
}

interface Verdict {
  readonly call: 'fewer' | 'more' | 'too-close';
  readonly worlds: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function verdictText({ call, worlds, mean, low, high }: Verdict, view: string): string {
  const interval = { of: worlds, view, low: signedWhole(low), high: signedWhole(high) };
  if (call === 'too-close') return r('hero.worlds.close', interval);
  return r(`hero.worlds.${call}`, { ...interval, n: formatCount(Math.abs(Math.round(mean))) });
}
