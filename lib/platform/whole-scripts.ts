import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';

/**
 * The database adapter as migrations need it. On its own it cuts a script at every semicolon, also
 * inside a function, and sends the pieces one by one. A whole script sent at once is one
 * transaction: a start that is killed in the middle of a migration leaves nothing half done.
 */
export class WholeScripts extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect() {
    const executeScript = async (script: string) => {
      await this.pool.query(script);
    };
    return Object.assign(await super.connect(), { executeScript });
  }
}
