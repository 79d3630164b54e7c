// Loaded before everything else by a process that is to believe that it runs on another machine.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

os.hostname = () => process.env.OTHER_HOST_NAME ?? 'other-host';
syncBuiltinESMExports();
