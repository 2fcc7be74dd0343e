/** The papers of a lesson, one at a time; what is on screen is what is printed, on A4 or Letter. */
import { useState } from 'preact/hooks';
import { GLOSSARY } from '../../text/index.ts';
import { print } from '../../text/papers.ts';
import { tell } from '../../text/teacher.ts';
import { Choices } from '../parts/choices.tsx';
import { WordList } from '../parts/word-list.tsx';
import { RunSheet, TICKET } from './run-sheet.tsx';

const PAPERS = ['sheet', 'work', 'answers', 'ticket', 'words', 'letter', 'frames'] as const;
type Paper = (typeof PAPERS)[number];
const QUESTIONS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const PARAGRAPHS = ['1', '2', '3', '4', '5'] as const;
const FRAMES = ['c3', 'ap', 'ib', 'coe'] as const;

export function Papers() {
  const [paper, choose] = useState<Paper>('sheet');
  return (
    <>
      <div class="which-paper no-print">
        <Choices
          label={print('papers.label')}
          class="choices"
          card="choice"
          name="paper"
          options={PAPERS}
          chosen={paper}
          onChoose={choose}
        >
          {(one) => <b>{print(`paper.${one}`)}</b>}
        </Choices>
        <button type="button" class="on-paper" data-print onClick={() => window.print()}>
          {tell('debrief.print')}
        </button>
      </div>
      <section class={`sheet paper-${paper}`}>
        {paper === 'sheet' && <RunSheet />}
        {(paper === 'work' || paper === 'answers') && <Worksheet answers={paper === 'answers'} />}
        {paper === 'ticket' && <Ticket />}
        {paper === 'words' && <Words />}
        {paper === 'letter' && <Letter />}
        {paper === 'frames' && <Frames />}
      </section>
    </>
  );
}

function NameLine() {
  return (
    <p class="name-line">
      <span>{print('paper.name')}</span> <span>{print('paper.date')}</span>
    </p>
  );
}

function Worksheet({ answers }: { answers: boolean }) {
  return (
    <>
      <h1 tabIndex={-1}>{print('work.title')}</h1>
      {!answers && <NameLine />}
      <ol>
        {QUESTIONS.map((n) => (
          <li key={n} class={answers ? '' : 'to-write'}>
            {print(`work.${n}`)}
            {answers && <p data-answer-of={n}>{print(`work.${n}.answer`)}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Ticket() {
  return (
    <>
      <h1 tabIndex={-1}>{tell('sheet.ticket')}</h1>
      <NameLine />
      <ol>
        {TICKET.map((n) => (
          <li key={n} class="to-write">
            {tell(`sheet.ticket.${n}`)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Words() {
  return (
    <>
      <h1 tabIndex={-1}>{print('paper.words')}</h1>
      <WordList words={GLOSSARY} of="glossary" />
    </>
  );
}

function Letter() {
  return (
    <>
      <h1 tabIndex={-1}>{print('letter.title')}</h1>
      {PARAGRAPHS.map((n) => (
        <p key={n}>{print(`letter.${n}`)}</p>
      ))}
    </>
  );
}

function Frames() {
  return (
    <>
      <h1 tabIndex={-1}>{print('frames.title')}</h1>
      <p>{print('frames.lede')}</p>
      {FRAMES.map((frame) => (
        <div key={frame}>
          <h2>{print(`frames.${frame}`)}</h2>
          <p>{print(`frames.${frame}.text`)}</p>
        </div>
      ))}
      <h2>{print('frames.contested')}</h2>
      <p>{print('frames.contested.text')}</p>
      <h2>{print('frames.sources')}</h2>
      <p>{print('frames.sources.text')}</p>
      <h2>{tell('sheet.watch')}</h2>
      <p>{tell('sheet.watch.text')}</p>
    </>
  );
}
