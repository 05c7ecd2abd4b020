import { RichApiError } from "./errors";
import type { AreasTarget, RangeTarget } from "./desk-state";
import type { HostObject } from "./member-table";

interface Kept {
  readonly object: HostObject;
  count: number;
}

/** Objects the client asked the host to keep, counted: as many `_RemoveReference` as `_KeepReference` free them. */
export class References {
  private readonly kept = new Map<string, Kept>();
  private readonly ids = new Map<unknown, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.ids.get(object.target);
    const entry = known === undefined ? undefined : this.kept.get(known);
    if (known !== undefined && entry) {
      entry.count++;
      return known;
    }
    const id = `R${String(this.next++)}`;
    this.ids.set(object.target, id);
    this.kept.set(id, { object, count: 1 });
    return id;
  }

  remove(id: string): void {
    const entry = this.kept.get(id);
    if (!entry) return;
    entry.count--;
    if (entry.count > 0) return;
    this.kept.delete(id);
    this.ids.delete(entry.object.target);
  }

  removeAll(): void {
    this.kept.clear();
    this.ids.clear();
  }

  /** @throws RichApiError ItemNotFound for an id that was never given or is no longer kept */
  get(id: string): HostObject {
    const entry = this.kept.get(id);
    if (!entry) throw new RichApiError("ItemNotFound");
    return entry.object;
  }

  idOf(object: HostObject): string | null {
    return this.ids.get(object.target) ?? null;
  }

  get size(): number {
    return this.kept.size;
  }

  *targets(): Generator<RangeTarget | AreasTarget> {
    for (const { object } of this.kept.values()) {
      const target = object.target as Partial<RangeTarget & AreasTarget> | null;
      if (target && target.sheet && ("rect" in target || "rects" in target)) yield target as RangeTarget;
    }
  }
}
