/** The words for each status that are known without any setting, for the pane to show them. */
export { STATUS_WORDS as KNOWN_STATUS_WORDS } from "../read/status";
