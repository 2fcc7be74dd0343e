/** A chart with a way to keep it: as SVG or PNG, made in this browser, with its title, axes, labels and source line inside. */
import './save.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../text/charts.ts';
import { t } from '../../text/index.ts';
import { useSource } from './source.ts';

const KINDS = ['svg', 'png'] as const;
type Kind = (typeof KINDS)[number];
type Said = { readonly text: string; readonly code?: string } | null;

interface SavableProps {
  /** Names the file. */
  readonly id: string;
  /** What is plotted; stands at the top of the picture. */
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Everything inside is in the picture but what answers to a hand: sliders, read-outs, buttons that only act. */
export function Savable({ id, title, children }: SavableProps) {
  const region = useRef<HTMLDivElement>(null);
  const source = useSource();
  const [said, tell] = useState<Said>(null);
  const save = async (kind: Kind): Promise<void> => {
    const element = region.current;
    if (!element) return;
    tell({ text: say('save.making') });
    const file = `the-other-track-${id}.${kind}`;
    try {
      const { pictureOf, rasterOf, handOver } = await import('./picture.ts');
      const picture = await pictureOf(element, { title, source: await source() });
      handOver(kind === 'svg' ? picture.svg : await rasterOf(picture), file);
      tell({ text: say(picture.letters ? 'save.done' : 'save.plainLetters', { file }) });
    } catch {
      tell({ text: say(`save.failed.${kind}`), code: `chart-${kind}` });
    }
  };
  return (
    <div class="savable" data-savable={id}>
      <div ref={region} class="in-picture">
        {children}
      </div>
      <div class="save-row">
        <span aria-hidden="true">{say('save.label')}:</span>
        {KINDS.map((kind) => {
          const as = kind.toUpperCase();
          return (
            <button
              type="button"
              class="link"
              key={kind}
              data-save={kind}
              aria-label={say('save.name', { as, title })}
              onClick={() => void save(kind)}
            >
              {say('save.as', { as })}
            </button>
          );
        })}
        <span role="status">
          {said?.text} {said?.code && <code>{t('notice.code', { code: said.code })}</code>}
        </span>
      </div>
    </div>
  );
}
