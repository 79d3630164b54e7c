import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** Asks whether a copy of what is typed may lie on this device; shown where a script can do that. */
export function DeviceCopy({ language }: { language: Language }) {
  const { keep, keepHint, kept } = copy(language).write.script;
  return (
    <div className="field needs-script">
      <div className="choice">
        <input
          type="checkbox"
          id="keep"
          data-keep=""
          data-kept={kept}
          aria-describedby="keep-hint keep-told"
        />
        <label htmlFor="keep">{keep}</label>
        <p className="hint" id="keep-hint">
          {keepHint}
        </p>
      </div>
      <p className="small" role="status" id="keep-told" />
    </div>
  );
}
