/** A dilemma: what happened, and two or three options. The best argument for each is one tap away, for all of them at once. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/index.ts';
import { shownKey } from '../keys.ts';
import { Portrait } from '../parts/portrait.tsx';
import { Signs, Stop } from '../parts/spoken.tsx';
import { useRove } from '../rove.ts';
import { useActions, useWords } from '../store.ts';
import type { DossierProps } from './dossier.tsx';
import { rosterLooks } from './lives.ts';

const OPTION_KEYS = ['q', 'w', 'e'] as const;

export function Dilemma({ state, layout, weighed, onWeigh, onPerson }: DossierProps) {
  const words = useWords();
  const actions = useActions();
  const group = useRef<HTMLDivElement>(null);
  const pressed = useRef(-1);
  const { dilemma, pending } = state;
  const options = dilemma?.options ?? [];
  const rove = useRove(
    options.map((option) => option.affordable || !weighed),
    Math.max(0, pending.option ?? 0),
  );

  // The card that opened the arguments was a button of its own: the focus goes on to the option in its place.
  useEffect(() => {
    if (weighed && pressed.current >= 0)
      group.current?.querySelector<HTMLElement>(`[data-rove="${pressed.current}"]`)?.focus({ preventScroll: true });
    pressed.current = -1;
  }, [weighed]);

  if (!dilemma) return null;
  const person = state.roster[dilemma.subject];
  const said = words.dilemma(dilemma, state.roster);
  const look = person ? rosterLooks(state, words)[dilemma.subject] : undefined;
  const small = layout === 'column';
  const cost = (option: (typeof options)[number]) =>
    option.cost > 0 || !option.affordable ? (
      <em>
        {option.affordable ? t('dilemma.cost', { n: option.cost }) : t('dilemma.unaffordable', { n: option.cost })}
      </em>
    ) : null;
  return (
    <>
      <div class="dl">
        {look && <Portrait look={look} width={small ? 52 : 84} height={small ? 58 : 94} />}
        <div>
          <h1 id="dossier-title" tabIndex={-1} data-step="dilemma">
            {said.title}
          </h1>
          <p>{said.story}</p>
          {person && (
            <button type="button" class="w link" onClick={() => onPerson(dilemma.subject)}>
              {words.nameOf(person.id)}, {words.ageAndWork(person.id, state.view?.quarter ?? 0)}
            </button>
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div
        ref={group}
        class={`opts ${weighed ? '' : 'closed'}`}
        role={weighed ? 'radiogroup' : 'toolbar'}
        aria-label={t('dilemma.title')}
        {...rove.group}
      >
        {options.map((option, i) =>
          weighed ? (
            // biome-ignore lint/a11y/useSemanticElements: a card with an argument is no input
            <button
              type="button"
              role="radio"
              class="opt"
              key={option.id}
              data-option={i}
              data-rove={i}
              tabIndex={rove.stop(i)}
              disabled={!option.affordable}
              aria-checked={pending.option === i}
              onClick={() => (pending.option === i ? actions.clearOption() : actions.chooseOption(i))}
            >
              <b>{said.options[i]?.label}</b>
              <Stop />
              <span>{said.options[i]?.argument}</span>
              <Stop />
              {/* In a column the word stands where the cost did, which is taken off the capital now. */}
              {(!small || pending.option !== i) && cost(option)}
              {pending.option === i ? (
                <u class="undo">{t('answered.undo')}</u>
              ) : (
                !small && <kbd>{shownKey(state.settings, OPTION_KEYS[i] ?? 'q')}</kbd>
              )}
            </button>
          ) : (
            <button
              type="button"
              class="opt"
              key={`${option.id} closed`}
              data-weigh={i}
              data-rove={i}
              tabIndex={rove.stop(i)}
              aria-expanded={false}
              onClick={() => {
                pressed.current = i;
                onWeigh();
              }}
            >
              <b>{said.options[i]?.label}</b>
              <Stop />
              <span class="ask">
                <Signs text={`${t('dilemma.weigh')} ▾`} />
              </span>
              <Stop />
              {cost(option)}
              {!small && <kbd>{shownKey(state.settings, OPTION_KEYS[i] ?? 'q')}</kbd>}
            </button>
          ),
        )}
      </div>
    </>
  );
}
