/** What lies over any screen: a link that is read, asks or does not open; a challenge; the offer to go on elsewhere. */
import { useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { faultText } from '../../text/share.ts';
import { say } from '../../text/sharing.ts';
import { Dialog } from '../dialog.tsx';
import { useActions } from '../store.ts';
import { Elsewhere } from './elsewhere.tsx';
import './share.css';

export function LinkLayer({ state }: { state: PublicState }) {
  return (
    <>
      <FromLink state={state} />
      <Challenge state={state} />
      <LongPlay state={state} />
    </>
  );
}

function FromLink({ state }: { state: PublicState }) {
  const actions = useActions();
  const { link } = state;
  if (link === null || link.what === 'finished' || link.what === 'assignment') return null;
  if (link.what === 'reading')
    return (
      <div class="notice" role="status">
        {say('link.reading')}
      </div>
    );
  if (link.what === 'bad')
    return (
      <Dialog label={say('link.bad')} class="from-link" onClose={actions.dropLink}>
        <h2>{say('link.bad')}</h2>
        <p>{faultText(link.fault)}</p>
        <p>
          <code data-reason={link.fault.reason}>{say('link.reason', { reason: link.fault.reason })}</code>
        </p>
        <div class="row">
          <button type="button" class="on-paper main" data-drop onClick={actions.dropLink}>
            {say('link.close')}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog label={say('link.unfinished')} class="from-link" onClose={actions.dropLink}>
      <h2>{say('link.unfinished')}</h2>
      <p>{say('link.unfinishedText', { quarter: link.quarter, term: link.term })}</p>
      <div class="row">
        <button type="button" class="on-paper" data-take onClick={actions.takeLink}>
          {say('link.replace')}
        </button>
        <button type="button" class="on-paper" data-drop onClick={actions.dropLink}>
          {say('link.keep')}
        </button>
      </div>
    </Dialog>
  );
}

function Challenge({ state }: { state: PublicState }) {
  const [seen, see] = useState(false);
  const { challenge } = state;
  if (challenge === null || seen || state.screen !== 'turn') return null;
  return (
    <Dialog label={say('challenge.title', { n: challenge })} onClose={() => see(true)}>
      <h2>{say('challenge.title', { n: challenge })}</h2>
      <p>{say('challenge.text')}</p>
      <div class="row">
        <button type="button" class="on-paper main" data-see onClick={() => see(true)}>
          {say('challenge.ok')}
        </button>
      </div>
    </Dialog>
  );
}

function LongPlay({ state }: { state: PublicState }) {
  const actions = useActions();
  const [open, setOpen] = useState(false);
  if (open) return <Elsewhere state={state} onClose={() => setOpen(false)} />;
  if (!state.longPlay || state.screen !== 'turn') return null;
  return (
    <div class="notice" role="status" data-long-play>
      {say('elsewhere.offer')}
      <div class="row">
        <button
          type="button"
          class="on-paper"
          onClick={() => {
            setOpen(true);
            actions.seenLongPlay();
          }}
        >
          {say('elsewhere.show')}
        </button>
        <button type="button" class="on-paper" onClick={actions.seenLongPlay}>
          {say('elsewhere.later')}
        </button>
      </div>
    </div>
  );
}
