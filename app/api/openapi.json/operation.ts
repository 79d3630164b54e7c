import type { Schema } from './json-schema';

/** As much of OpenAPI 3.1 as the description uses. */
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: {
    required: true;
    content: { 'application/json': Media; 'message/rfc822'?: Media };
  };
  responses: Record<string, Answer>;
};

type Parameter = {
  name: string;
  in: 'header' | 'path' | 'query';
  required?: true;
  description: string;
  schema: Schema;
};

export type Media = {
  schema: Schema;
  examples?: Record<string, { summary: string; value: unknown }>;
};

export type Answer = {
  description: string;
  headers?: Record<string, { description: string; required: true; schema: Schema }>;
  content: Record<string, Media>;
};

export type Path = { get?: Operation; post?: Operation };

/** What one file of the description adds to it. */
export type Part = { paths: Record<string, Path>; schemas: Record<string, Schema> };

export const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
});
