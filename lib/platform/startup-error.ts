/** Problem that the operator can fix; shown as one sentence, without a stack. */
export class CannotStart extends Error {}

/**
 * Error to throw when an operation in the data folder failed: a sentence for missing permissions,
 * otherwise the original error.
 */
export function notOurFolder(dataDir: string, problem: unknown): unknown {
  const { code } = problem as NodeJS.ErrnoException;
  if (code === 'EROFS') return new CannotStart(`The data folder ${dataDir} cannot be written to.`);
  if (code !== 'EACCES' && code !== 'EPERM') return problem;
  return new CannotStart(
    `This user may not use the data folder ${dataDir}: start as its owner, or set DATA_DIR to another folder.`,
  );
}
