/** Links to download the saves that could not be read and were put aside; nothing where there is none. */
import { t } from '../../text/index.ts';
import { useActions } from '../store.ts';

/** `text`: how a link reads; without it as in the notice that tells of them. */
export function KeptAside(props: { class: string; text?: string }) {
  const texts = useActions().keptAside();
  return (
    <>
      {texts.map((text, i) => (
        <a
          key={text}
          class={props.class}
          data-aside
          download={`the-other-track-kept-aside${i === 0 ? '' : `-${i + 1}`}.json`}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {props.text ?? t('notice.download', { n: i + 1 })}
        </a>
      ))}
    </>
  );
}
