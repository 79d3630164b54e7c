import { redact } from './redact';

const IN_JSON = /"(?:id|message_?id|delivery_?id|uuid)"\s*:\s*"?([\w.-]{4,100})"?/i;
const IN_XML = /<(?:\w+:)?(?:message|delivery|transaction)?id>\s*([\w.-]{4,100})\s*<\//i;

/** The gateway's own id for what it took, where it tells one; never anything with the key in it. */
export function idIn(text: string, key: string): string | undefined {
  const id = IN_JSON.exec(text)?.[1] ?? IN_XML.exec(text)?.[1];
  return id && redact(id, key) === id ? id : undefined;
}
