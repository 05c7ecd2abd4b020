import { Link } from "@fluentui/react-components";
import { cellName, type CellAddress, type CellRange } from "../../core/model/sheet";

interface Props {
  readonly cell: CellAddress;
  readonly onSelect: (range: CellRange) => void;
}

/** The name of a cell; a click goes there. */
export function CellLink({ cell, onSelect }: Props) {
  const name = cellName(cell);
  return (
    <Link
      as="button"
      aria-label={`定位到单元格 ${name}`}
      onClick={() => onSelect({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 })}
    >
      {name}
    </Link>
  );
}
