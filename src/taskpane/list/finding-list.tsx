import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Bulletin } from "../../core/model/bulletin";
import { useActions } from "../actions";
import { Button } from "../controls/button";
import { FOCUS_REGION } from "../frame/focus-kept";
import type { Entry, EntryGroup } from "./entries";
import { GroupSection } from "./group-section";
import { moveFocus, STOP } from "./roving-focus";
import { useListPlace } from "./use-list-place";
import { tokens } from "../tokens";

/** Groups drawn at first, and more at each request: a whole bulletin at once, while a huge sheet stays quick. */
const PAGE = 150;
/** The sheet follows the arrow keys once they rest: running through the list must not make Excel jump. */
const FOLLOW_MS = 200;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  more: { width: "100%" },
});

interface Props {
  readonly bulletin: Bulletin;
  readonly groups: readonly EntryGroup[];
}

/**
 * The problems by row. One entry is open at a time. Tab enters the list at the entry last visited; the arrow keys
 * move within it, and the sheet follows.
 */
export function FindingList({ bulletin, groups }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const [pages, setPages] = useState(1);
  const shown = useMemo(() => groups.slice(0, pages * PAGE), [groups, pages]);
  const left = groups.length - shown.length;
  const place = useListPlace(useMemo(() => shown.flatMap((group) => group.entries), [shown]));

  const list = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(following.current), []);

  function pressed(event: KeyboardEvent<HTMLElement>) {
    byKey.current = true;
    moveFocus(event);
    byKey.current = false;
  }

  const { visit, toggle } = place;
  const handlers = useRef({ visit, toggle });
  handlers.current = { visit, toggle };

  // The same functions every time, so that entries that did not change are not drawn again.
  const onVisit = useCallback(
    (entry: Entry) => {
      handlers.current.visit(entry);
      const { place: cell } = entry;
      clearTimeout(following.current);
      if (byKey.current && cell !== null) following.current = setTimeout(() => void actions.select(cell), FOLLOW_MS);
    },
    [actions],
  );
  const onToggle = useCallback((entry: Entry) => handlers.current.toggle(entry), []);

  const firstNew = useRef<number | null>(null);
  function showMore() {
    firstNew.current = list.current?.querySelectorAll(`[${STOP}]`).length ?? null;
    setPages(pages + 1);
  }

  // The button may be gone now, and what was asked for begins here.
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    list.current?.querySelectorAll<HTMLElement>(`[${STOP}]`)[firstNew.current]?.focus();
    firstNew.current = null;
  }, [pages]);

  return (
    <div className={styles.list} ref={list} onKeyDown={pressed} {...{ [FOCUS_REGION]: "" }}>
      {shown.map((group) => (
        <GroupSection
          key={group.key}
          bulletin={bulletin}
          group={group}
          openKey={keyWithin(group, place.openKey)}
          tabStop={keyWithin(group, place.tabStop)}
          onVisit={onVisit}
          onToggle={onToggle}
        />
      ))}
      {left > 0 && (
        <Button className={styles.more} onClick={showMore}>
          再显示 {Math.min(left, PAGE)} 行（还有 {left} 行）
        </Button>
      )}
    </div>
  );
}

/** Passed on only where it belongs, so that the other groups need not be drawn again. */
function keyWithin(group: EntryGroup, key: string | null): string | null {
  return group.entries.some((entry) => entry.key === key) ? key : null;
}
