import { DotsIcon } from "../components/icons/action-icons";
import { lazy } from "../components/lazy";
import { Menu } from "../components/menu";
import { useText } from "../lens-context";
import type { MoreItemsProps } from "./more-items";

const MoreItems = lazy(() => import("./more-items").then((module) => module.MoreItems));

/** The button for what is needed now and then. */
export function MoreMenu(props: Omit<MoreItemsProps, "onPicked">) {
  const text = useText();
  return (
    <Menu label={text("menuMore")} icon={<DotsIcon />}>
      {(close) => <MoreItems {...props} onPicked={close} />}
    </Menu>
  );
}
