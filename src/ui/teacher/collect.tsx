/** What was handed in: pasted or chosen, checked by replay, listed with what was not taken in and why. */
import { useState } from 'preact/hooks';
import type { ClassAssignment, Classroom, Collected, LeftOut } from '../../session/index.ts';
import { faultText } from '../../text/share.ts';
import { tell } from '../../text/teacher.ts';
import { csvOf } from './csv.ts';
import { NOTHING } from './page.tsx';

/** Characters of a pasted text and of each file that are read. */
const MOST_TEXT = 10_000_000;

export function Collect(props: {
  room: Classroom;
  assignment: ClassAssignment | null;
  onAssignment: (assignment: ClassAssignment | null) => void;
  collected: Collected;
  onCollected: (collected: Collected) => void;
}) {
  const { room, assignment, onAssignment, collected, onCollected } = props;
  const [pasted, paste] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [checking, setChecking] = useState(false);
  const [fault, setFault] = useState('');
  const readLink = async (text: string) => {
    const read = text.trim() === '' ? null : await room.read(text.slice(0, MOST_TEXT));
    setFault(read && 'reason' in read ? faultText(read) : '');
    onAssignment(read && !('reason' in read) ? read : null);
  };
  const check = async () => {
    if (!assignment) return;
    setChecking(true);
    const texts = await Promise.all(files.map((file) => file.slice(0, MOST_TEXT).text()));
    onCollected(await room.collect([pasted.slice(0, MOST_TEXT), ...texts], assignment.code));
    setChecking(false);
  };
  return (
    <section class="collect">
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
          accept=".txt,.csv,.json,.eml,.htm,.html,text/*,application/json"
          data-files
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
      </label>
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
      return tell(`why.${why}`);
    default:
      return faultText({ reason: why });
  }
}
