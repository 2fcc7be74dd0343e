/** A text to copy: by its button, and where the browser forbids that, marked to be copied by hand. */
import { useRef, useState } from 'preact/hooks';
import { say } from '../../text/sharing.ts';
import './share.css';

export function CopyField(props: { id: string; label: string; text: string; rows?: number }) {
  const { id, label, text, rows = 1 } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, set] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      set(say('share.copied'));
    } catch {
      field.current?.focus();
      field.current?.select();
      // Where the page may not write to the clipboard by itself, the older command may still work.
      set(document.execCommand('copy') ? say('share.copied') : say('share.notCopied'));
    }
  };
  return (
    <div class="copy">
      <label for={`copy-${id}`}>{label}</label>
      <textarea id={`copy-${id}`} ref={field} readOnly rows={rows} value={text} data-text={id} />
      <button type="button" class="plain" data-copy={id} aria-label={`${say('share.copy')}: ${label}`} onClick={copy}>
        {say('share.copy')}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
