import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { Bulletin } from "../../core/model/bulletin";
import type { CellRange } from "../../core/model/sheet";
import type { EntryGroup } from "./entries";
import { GroupSection } from "./group-section";
import { moveFocus, STOP } from "./roving-focus";

/** Groups drawn at first, and more at each request: a whole bulletin at once, while a huge sheet stays quick. */
const PAGE = 150;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  more: { width: "100%" },
});

interface Props {
  readonly bulletin: Bulletin;
  readonly groups: readonly EntryGroup[];
  readonly onSelect: (range: CellRange) => void;
}

/**
 * The problems by row. One entry is open at a time. Tab enters the list at the entry last visited; the arrow keys
 * move within it.
 */
export function FindingList({ bulletin, groups, onSelect }: Props) {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const shown = groups.slice(0, pages * PAGE);
  const left = groups.length - shown.length;
  const tabStop = shown.some((group) => group.entries.some((entry) => entry.key === visited))
    ? visited
    : (shown[0]?.entries[0]?.key ?? null);

  const list = useRef<HTMLDivElement>(null);
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
    <div className={styles.list} ref={list} onKeyDown={moveFocus}>
      {shown.map((group) => (
        <GroupSection
          key={group.key}
          bulletin={bulletin}
          group={group}
          openKey={keyWithin(group, openKey)}
          tabStop={keyWithin(group, tabStop)}
          onVisit={setVisited}
          onToggle={setOpenKey}
          onSelect={onSelect}
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
