import { Field } from '@/components/form/field';

/** Opens one seat; a GET form, so that the address can be sent to a colleague. */
export function SeatFinder({ typed, error }: { typed?: string; error?: string }) {
  return (
    <form method="get" action="/staff/roster" noValidate>
      <Field
        name="seat"
        label="Seat to correct"
        hint="A district like TX-23 or AK-AL, or a Senate seat by its class, like TX-S1."
        width={10}
        spellCheck={false}
        defaultValue={typed}
        error={error}
        errorLabel="Error:"
      />
      <button type="submit">Show the seat</button>
    </form>
  );
}
