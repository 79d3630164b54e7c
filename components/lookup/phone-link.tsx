/** A number to call. @param phone "202-225-0000" */
export function PhoneLink({ phone, label }: { phone: string; label?: string }) {
  return (
    <a className="phone" href={`tel:+1-${phone}`} aria-label={label && `${label}: ${phone}`}>
      {phone}
    </a>
  );
}
