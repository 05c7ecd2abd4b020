/**
 * What of @microsoft/office-js/dist goes into the build, as [file in the package, file under dist/office/].
 *
 * office.js loads the rest by name at run time, from the folder it was loaded from (1.1.110, `loadScript` in
 * office.debug.js): one host file `excel-<platform>-<version>.js`, the strings of Excel's display language, and
 * en-us where those are missing. Left out on purpose:
 * - telemetry/ and ariatelemetry/: nothing leaves the workbook. office.js goes on without them;
 * - iOS, Android, WinRT: no ribbon commands or no shared runtime there (SharedRuntime requirement set);
 * - excel-win32-16.00.js: only builds older than ExcelApi 1.9 ask for it;
 * - strings of other languages: the pane speaks Chinese, and office.js falls back to en-us.
 */
module.exports = [
  ["office.js", "office.js"],
  ["excel-win32-16.01.js", "excel-win32-16.01.js"],
  ["excel-mac-16.00.js", "excel-mac-16.00.js"],
  ["excel-web-16.00.js", "excel-web-16.00.js"],
  // Asked for outside Office: the page then learns that it has no host, instead of waiting for ever.
  ["o15apptofilemappingtable.js", "o15apptofilemappingtable.js"],
  ["zh-cn/office_strings.js", "zh-cn/office_strings.js"],
  ["en-us/office_strings.js", "en-us/office_strings.js"],
  // The page by which office.js asks the user whether to trust a host outside Microsoft's domains. It is requested
  // with these capitals, which matter on most servers.
  ["agaveerrorux/index.html", "AgaveErrorUX/index.html"],
  ["agaveerrorux/agaveerrorux.js", "AgaveErrorUX/AgaveErrorUX.js"],
  ["agaveerrorux/style/agaveerrorux.css", "AgaveErrorUX/style/AgaveErrorUX.css"],
];
