import { cellName, type CellAddress } from "../../core/model/sheet";
import { useActions } from "../actions";
import { Link } from "../controls/link";

/** The name of a cell; a click goes there. */
export function CellLink({ cell }: { readonly cell: CellAddress }) {
  const actions = useActions();
  const name = cellName(cell);
  const place = { row: cell.row, column: cell.column };
  return (
    <Link aria-label={`定位到单元格 ${name}`} onClick={() => void actions.select(place)}>
      {name}
    </Link>
  );
}
