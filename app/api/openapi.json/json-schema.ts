/** As much of JSON Schema 2020-12 as the description uses. */
export type Schema = {
  $ref?: string;
  description?: string;
  type?: JsonType | JsonType[];
  const?: string | number | boolean;
  enum?: readonly (string | number | null)[];
  format?: 'date' | 'email' | 'uri';
  pattern?: string;
  minLength?: number;
  /** In code points. */
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  minProperties?: number;
  propertyNames?: Schema;
  additionalProperties?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  /** Which of `oneOf` it is, by the value of one property (OpenAPI). */
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  examples?: unknown[];
};

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

const WHERE = '#/components/schemas/';

/** A schema of the description by its name. */
export const ref = (name: string): Schema => ({ $ref: WHERE + name });

export const listOf = (items: Schema, more: Schema = {}): Schema => ({
  type: 'array',
  items,
  ...more,
});

/** An object of which every property is there, but for those named. */
export function objectOf(
  properties: Record<string, Schema>,
  { optional = [], ...more }: Schema & { optional?: readonly string[] } = {},
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, ...(required.length > 0 && { required }), ...more };
}

/** One of several objects, told apart by the value of a property: value → name of the schema. */
export function oneOfBy(propertyName: string, names: Record<string, string>): Schema {
  const mapping = Object.entries(names).map(([value, name]) => [value, WHERE + name]);
  return {
    oneOf: Object.values(names).map(ref),
    discriminator: { propertyName, mapping: Object.fromEntries(mapping) },
  };
}
