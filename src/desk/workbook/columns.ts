import type { Style } from "./cell";

/** What a run of columns says about itself; absent means: as the sheet's default. */
export interface ColumnFormat {
  /** In Excel's character units, padding included, as the file stores it. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: Style;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  readonly bestFit?: boolean;
}

interface Run extends ColumnFormat {
  readonly first: number;
  readonly last: number;
}

/** Formats of columns, kept as runs so that one for all 16,384 columns costs one entry. Zero-based. */
export class Columns {
  private runs: readonly Run[] = [];

  at(column: number): ColumnFormat {
    return this.runs.find((run) => run.first <= column && column <= run.last) ?? {};
  }

  /** Changes columns `first` to `last` (included); `change` gets each run's format and gives the new one. */
  update(first: number, last: number, change: (format: ColumnFormat) => ColumnFormat): void {
    const next: Run[] = [];
    let at = first;
    const put = (from: number, to: number, format: ColumnFormat): void => {
      const { first: _first, last: _last, ...own } = { first: 0, last: 0, ...format };
      if (from <= to && Object.keys(own).length > 0) next.push({ ...own, first: from, last: to });
    };
    for (const run of this.runs) {
      if (run.last < first || run.first > last) {
        next.push(run);
        continue;
      }
      put(run.first, first - 1, run);
      put(at, run.first - 1, change({}));
      put(Math.max(run.first, first), Math.min(run.last, last), change(run));
      put(last + 1, run.last, run);
      at = Math.min(run.last, last) + 1;
    }
    put(at, last, change({}));
    this.runs = next.sort((a, b) => a.first - b.first);
  }

  /** Makes room for `count` columns before `at` (they look like the column to their left), or deletes −count. */
  shift(at: number, count: number, limit: number): void {
    const left = at > 0 ? this.at(at - 1) : {};
    const gone = Math.max(0, -count);
    this.runs = this.runs.flatMap((run) => {
      if (count > 0) {
        if (run.last < at) return [run];
        if (run.first >= at) return clip({ ...run, first: run.first + count, last: run.last + count }, limit);
        return [{ ...run, last: at - 1 }, ...clip({ ...run, first: at + count, last: run.last + count }, limit)];
      }
      const first = run.first < at ? run.first : Math.max(at, run.first - gone);
      const last = run.last < at ? run.last : Math.max(at - 1, run.last - gone);
      return last < first ? [] : [{ ...run, first, last }];
    });
    if (count > 0 && Object.keys(left).length > 0) this.update(at, at + count - 1, () => ({ ...left, hidden: false }));
  }

  list(): readonly Run[] {
    return this.runs;
  }

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }
}

function clip(run: Run, limit: number): Run[] {
  return run.first >= limit ? [] : [{ ...run, last: Math.min(run.last, limit - 1) }];
}
