import { FieldFrame } from '@/components/form/field-frame';
import { MAX_LOGO_BYTES } from '@/lib/staff/campaign/logo-file';
import type { SectionFormState } from './section-form';

/** Logo in the footer of every page. */
export function LogoSection({ staffSettings, errorOf }: SectionFormState) {
  const { state, version } = staffSettings;
  const { logo } = state.settings;
  const { error } = errorOf('logo');
  return (
    <section aria-labelledby="logo-title">
      <h2 id="logo-title">Logo</h2>
      <p>
        Visitors see it in the footer of every page, at most 200 pixels wide. Keep it neutral:
        someone may look over a visitor’s shoulder.
      </p>
      {logo && (
        <p>
          {/* biome-ignore lint/performance/noImgElement: the site optimizes no pictures */}
          <img
            className="staff-logo"
            src={logo.path}
            alt=""
            width={logo.width}
            height={logo.height}
          />
        </p>
      )}
      <form
        method="post"
        action="/staff/campaign/logo/upload"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="version" value={version} />
        <FieldFrame
          name="logo"
          label={logo ? 'New logo' : 'Logo file'}
          hint={`SVG or PNG, at most ${MAX_LOGO_BYTES / 1000} kB. Scripts, and everything that is not part of the picture, are removed.`}
          error={error}
        >
          <input
            className="input width-40"
            type="file"
            id="logo"
            name="logo"
            accept=".svg,.png,image/svg+xml,image/png"
            aria-describedby={error ? 'logo-hint logo-error' : 'logo-hint'}
            aria-invalid={error ? true : undefined}
          />
        </FieldFrame>
        <button type="submit">Save the logo</button>
      </form>
      {logo && (
        <form method="post" action="/staff/campaign/logo/remove">
          <input type="hidden" name="version" value={version} />
          <button className="quiet" type="submit">
            Remove the logo
          </button>
        </form>
      )}
    </section>
  );
}
