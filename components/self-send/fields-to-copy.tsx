import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Writer } from '@/lib/delivery/letters/letter';

/** What an office's form asks for besides the text, one thing a line; what was not given is left out. */
export function FieldsToCopy({ language, writer }: { language: Language; writer: Writer }) {
  const { write, selfSend } = copy(language);
  const { message, address } = write;
  const words = selfSend.copy;
  const fields = [
    { label: message.prefix, value: writer.prefix },
    { label: message.firstName, value: writer.firstName },
    { label: message.lastName, value: writer.lastName },
    { label: address.street, value: writer.street },
    { label: address.street2, value: writer.street2 },
    { label: address.city, value: writer.city },
    { label: address.state, value: writer.state },
    { label: address.zip, value: writer.zip },
    { label: message.email, value: writer.email },
    { label: message.phone, value: writer.phone },
  ];
  return (
    <>
      <dl className="to-copy">
        {fields.map(
          ({ label, value }) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <span
                    dir="auto"
                    data-copy={words.button}
                    data-copy-what={label}
                    data-copied={words.copied}
                    data-not-copied={words.notCopied}
                  >
                    {value}
                  </span>
                </dd>
              </div>
            ),
        )}
      </dl>
      {!writer.prefix && <p className="small">{words.noTitle}</p>}
    </>
  );
}
