import { TextArea } from '@/components/form/text-area';

type Props = {
  name: string;
  hint?: string;
  typed: Record<string, string>;
  error?: string;
  errorLabel: string;
};

/** Why something is changed, for colleagues and for the audit. */
export function WhyField({ name, typed, ...words }: Props) {
  return <TextArea name={name} label="Why?" rows={2} defaultValue={typed[name]} {...words} />;
}
