/** What was handed in: pasted or chosen, checked by replay, listed with what was not taken in and why. */
import { useState } from 'preact/hooks';
import type { ClassAssignment, Classroom, ClassText, Collected, LeftOut } from '../../session/index.ts';
import { faultText } from '../../text/share.ts';
import { tell } from '../../text/teacher.ts';
import { csvOf } from './csv.ts';
import { NOTHING } from './page.tsx';

/** Characters of a pasted text, and bytes of each file, that are handed on. */
const MOST_TEXT = 10_000_000;
const MOST_BYTES = 50_000_001;

export function Collect(props: {
  room: Classroom;
  assignment: ClassAssignment | null;
  onAssignment: (assignment: ClassAssignment | null) => void;
  collected: Collected;
  onCollected: (collected: Collected) => void;
  quotes: ReadonlySet<string>;
  onQuotes: (codes: ReadonlySet<string>) => void;
}) {
  const { room, assignment, onAssignment, collected, onCollected } = props;
  const [pasted, paste] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [checking, setChecking] = useState(false);
  const [fault, setFault] = useState('');
  const [over, setOver] = useState(false);
  const readLink = async (text: string) => {
    const read = text.trim() === '' ? null : await room.read(text.slice(0, MOST_TEXT));
    setFault(read && 'reason' in read ? faultText(read) : '');
    onAssignment(read && !('reason' in read) ? read : null);
  };
  const check = async () => {
    if (!assignment) return;
    setChecking(true);
    const texts: ClassText[] = [{ text: pasted.slice(0, MOST_TEXT) }];
    const unread: LeftOut[] = [];
    for (const file of files) {
      const bytes = await file
        .slice(0, MOST_BYTES)
        .arrayBuffer()
        .catch(() => null);
      const opened = bytes && (await room.open(file.name, new Uint8Array(bytes)));
      texts.push(...(opened?.texts ?? []));
      unread.push(...(opened?.leftOut ?? [{ name: '', text: file.name, why: 'not-readable' as const }]));
    }
    const found = await room.collect(texts, assignment.code);
    props.onQuotes(new Set());
    onCollected({ ...found, leftOut: [...found.leftOut, ...unread] });
    setChecking(false);
  };
  const add = (list: FileList | null | undefined) => setFiles((before) => [...before, ...(list ?? [])]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way for who has a pointer; the button does the same
    <section
      class={`collect ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer?.files);
      }}
    >
      <h1 tabIndex={-1}>{tell('collect.title')}</h1>
      <p class="lede">{tell('collect.text')}</p>
      <label>
        {tell('collect.assignment')}
        <input
          type="text"
          data-assignment
          defaultValue={assignment?.code ?? ''}
          placeholder={tell('collect.none')}
          onChange={(event) => readLink(event.currentTarget.value)}
        />
      </label>
      <p role="alert">{fault}</p>
      <label>
        {tell('collect.paste')}
        <textarea data-paste rows={6} value={pasted} onInput={(event) => paste(event.currentTarget.value)} />
      </label>
      <label>
        {tell('collect.files')}
        <input
          type="file"
          multiple
          accept=".txt,.csv,.json,.eml,.htm,.html,.zip,text/*,application/json,application/zip"
          data-files
          onChange={(event) => {
            add(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p data-chosen={files.length} role="status">
        {files.length > 0 &&
          tell('collect.chosen', {
            n: files.length,
            names: files
              .map(({ name }) => name)
              .join(', ')
              .slice(0, 300),
          })}
      </p>
      <div class="row">
        <button type="button" class="on-paper main" data-check disabled={checking || !assignment} onClick={check}>
          {tell('collect.check')}
        </button>
        <button
          type="button"
          class="on-paper"
          data-empty
          onClick={() => {
            paste('');
            setFiles([]);
            onCollected(NOTHING);
          }}
        >
          {tell('collect.clear')}
        </button>
        {collected.handedIn.length > 0 && (
          <a
            class="on-paper"
            data-csv
            download="the-other-track-class.csv"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(collected.handedIn))}`}
          >
            {tell('collect.csv')} <small>{tell('collect.csv.sub')}</small>
          </a>
        )}
      </div>
      <div role="status" data-count={collected.handedIn.length}>
        {checking && tell('collect.checking')}
        {collected !== NOTHING && (
          <>
            <b>{tell('collect.handedIn', { n: collected.handedIn.length })}</b>{' '}
            {collected.repeated > 0 && tell('collect.repeated', { n: collected.repeated })}{' '}
            {collected.more && tell('collect.more')}
          </>
        )}
      </div>
      {collected.handedIn.length > 0 && (
        <table data-list="in">
          <thead>
            <tr>
              <th scope="col">{tell('collect.name')}</th>
              <th scope="col">{tell('collect.code')}</th>
            </tr>
          </thead>
          <tbody>
            {collected.handedIn.map((one) => (
              <tr key={one.code}>
                <td>
                  <bdi>{one.name === '' ? tell('collect.noName') : one.name}</bdi>
                </td>
                <td class="code">{one.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Quotes collected={collected} quotes={props.quotes} onQuotes={props.onQuotes} />
      <LeftOutTable
        title={tell('collect.other')}
        id="other"
        list={collected.leftOut.filter(({ why }) => why === 'other-assignment')}
      />
      <LeftOutTable
        title={tell('collect.leftOut')}
        id="out"
        list={collected.leftOut.filter(({ why }) => why !== 'other-assignment')}
      />
    </section>
  );
}

/** Nothing that a student wrote comes to the debrief before it was ticked here. */
function Quotes(props: {
  collected: Collected;
  quotes: ReadonlySet<string>;
  onQuotes: (codes: ReadonlySet<string>) => void;
}) {
  const { quotes, onQuotes } = props;
  const written = props.collected.handedIn.filter(({ words }) => words !== '');
  if (written.length === 0) return null;
  return (
    <fieldset class="quotes" data-list="quotes">
      <legend>
        {tell('quotes.title')} <b>{tell('quotes.private')}</b>
      </legend>
      <p>{tell('quotes.text')}</p>
      {written.map(({ code, words }) => (
        <label key={code}>
          <input
            type="checkbox"
            data-quote
            checked={quotes.has(code)}
            onChange={() => {
              const next = new Set(quotes);
              if (!next.delete(code)) next.add(code);
              onQuotes(next);
            }}
          />
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function LeftOutTable({ title, id, list }: { title: string; id: string; list: readonly LeftOut[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table data-list={id}>
        <thead>
          <tr>
            <th scope="col">{tell('collect.name')}</th>
            <th scope="col">{tell('collect.code')}</th>
            <th scope="col">{tell('collect.why')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one, i) => (
            <tr key={i}>
              <td>
                <bdi>{one.name}</bdi>
              </td>
              <td class="code">
                <bdi>{one.text}</bdi>
              </td>
              <td data-why={one.why}>{whyText(one.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function whyText(why: LeftOut['why']): string {
  switch (why) {
    case 'no-assignment':
    case 'other-assignment':
    case 'unfinished':
    case 'does-not-fit':
    case 'too-large':
    case 'not-text':
    case 'not-readable':
      return tell(`why.${why}`);
    default:
      return faultText({ reason: why });
  }
}
