import { Field } from '@/components/form/field';

/** One's own name, as colleagues see it. */
export function NameForm({ name, error }: { name: string; error?: string }) {
  return (
    <form method="post" action="/staff/account/name" noValidate>
      <Field
        name="name"
        label="Your name"
        hint="Colleagues see it beside what you change."
        autoComplete="name"
        width={40}
        defaultValue={name}
        error={error}
        errorLabel="Error:"
      />
      <button className="quiet" type="submit">
        Save the name
      </button>
    </form>
  );
}
