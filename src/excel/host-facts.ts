/** What the maintainers need to know of the Excel that something went wrong in. Nothing of the workbook. */
export interface HostFacts {
  /** "Excel 16.0.17328.20282 PC" */
  readonly host: string;
  /** The newest ExcelApi it has, "1.17"; "" where it can't be told. */
  readonly excelApi: string;
}

/** Asks the host about itself; works without a request to Excel, and outside of it. */
export function hostFacts(): HostFacts {
  try {
    const { diagnostics, requirements } = Office.context;
    const versions = Array.from({ length: NEWEST_MINOR }, (_, index) => `1.${String(NEWEST_MINOR - index)}`);
    return {
      host: [diagnostics.host, diagnostics.version, diagnostics.platform].map(String).join(" "),
      excelApi: versions.find((version) => requirements.isSetSupported("ExcelApi", version)) ?? "",
    };
  } catch {
    return { host: "", excelApi: "" };
  }
}

/** Higher than any ExcelApi there is. */
const NEWEST_MINOR = 30;
