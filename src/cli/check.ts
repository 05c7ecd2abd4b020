import { runCheck } from "./run-check";
import { runCommand } from "./terminal";

// `npm run -s check -- FILE.xlsx…`; see `--help`.
runCommand((terminal) => runCheck(process.argv.slice(2), terminal));
