/** "Report a factual error": a text that says where it was read, to be filled in and copied. Nothing is sent from here. */
import { useRef, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { dateOf, quarterNow } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { CloseRow } from '../turn/panels.tsx';

/** What must be known to find it again; neither the seed nor the view of a sealed world, which it would tell. */
function reportText(state: PublicState, title: string): string {
  const { facts, view, screen } = state;
  const inTerm = view !== null && (screen === 'turn' || screen === 'orders');
  const where = inTerm
    ? t('report.where.quarter', {
        n: quarterNow(view),
        of: view.term,
        date: dateOf(facts, quarterNow(view)),
      })
    : t(`report.where.${screen}`);
  return t('report.text', {
    scenario: `${title} (${facts.id}, ${facts.hash})`,
    rules: String(facts.rulesVersion),
    where,
  });
}

export function ReportDialog({ state, onClose }: { state: PublicState; onClose: () => void }) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = useState(() => reportText(state, words.prose.title));
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async (): Promise<void> => {
    const element = field.current;
    if (!element) return;
    try {
      await navigator.clipboard.writeText(element.value);
      setCopied('yes');
    } catch {
      // Forbidden, or a page without a secure address: it is selected, so that the keys of the system copy it.
      element.focus();
      element.select();
      setCopied('no');
    }
  };
  return (
    <Dialog label={t('menu.door.report')} class="report" onClose={onClose}>
      <h2>{t('menu.door.report')}</h2>
      <p>{t('report.lede')}</p>
      <label>
        {t('report.label')}
        <textarea ref={field} rows={11} data-report>
          {first}
        </textarea>
      </label>
      <div class="row">
        <button type="button" class="on-paper main" data-copy onClick={() => void copy()}>
          {t('report.copy')}
        </button>
        <span role="status">{copied && t(`report.copied.${copied}`)}</span>
      </div>
      <CloseRow onClose={onClose} />
    </Dialog>
  );
}
