import { EyeClosedIcon, EyeIcon, TrashIcon } from "../components/icons/action-icons";
import {
  BoardIcon,
  ExternalIcon,
  KeyboardIcon,
  LessonIcon,
  LinesIcon,
} from "../components/icons/menu-icons";
import { MenuItems, type MenuSection } from "../components/menu-items";
import { useLens, useText } from "../lens-context";
import { SORT_CHOICES } from "../list/column-headers";
import type { ValuesMode, ViewAction, ViewState } from "../view-state";

export interface MoreItemsProps {
  readonly view: ViewState;
  readonly dispatch: (action: ViewAction) => void;
  readonly isClassMode: boolean;
  readonly onKeys: () => void;
  readonly onLessons: () => void;
  readonly onBench: () => void;
  readonly hasCookies: boolean;
  readonly onPicked: () => void;
}

/** What is needed now and then; where it is narrow, sorting and grouping too. */
export function MoreItems({ view, dispatch, hasCookies, onPicked, ...props }: MoreItemsProps) {
  const lens = useLens();
  const text = useText();
  const toggleMode = (mode: ValuesMode) =>
    dispatch({ type: "valuesModePicked", mode: view.values === mode ? "masked" : mode });
  const sections: MenuSection[] = [
    {
      items: [
        {
          label: text("menuHideValues"),
          icon: <EyeClosedIcon />,
          isChecked: view.values === "hidden",
          onPick: () => toggleMode("hidden"),
        },
        {
          label: text("menuShowValues"),
          icon: <EyeIcon />,
          isChecked: view.values === "shown",
          onPick: () => toggleMode("shown"),
        },
        {
          label: text("menuClassMode"),
          icon: <BoardIcon />,
          isChecked: props.isClassMode,
          onPick: () => lens.setClassMode(!props.isClassMode),
        },
      ],
    },
    {
      title: text("sortTitle"),
      isChoice: true,
      isForNarrow: true,
      items: SORT_CHOICES.map(({ key, label }) => ({
        label: text(label),
        isChecked: view.sort.key === key,
        onPick: () => dispatch({ type: "sortPicked", key }),
      })),
    },
    {
      title: text("groupTitle"),
      isChoice: true,
      isForNarrow: true,
      items: [
        {
          label: text("groupNone"),
          isChecked: view.grouping === "none",
          onPick: () => dispatch({ type: "groupingPicked", grouping: "none" }),
        },
        {
          label: text("groupDomain"),
          isChecked: view.grouping === "domain",
          onPick: () => dispatch({ type: "groupingPicked", grouping: "domain" }),
        },
      ],
    },
    {
      items: [
        ...(lens.surface === "popup"
          ? [
              {
                label: text("menuOpenPage"),
                icon: <ExternalIcon />,
                onPick: () => void lens.openAsPage(),
              },
            ]
          : []),
        { label: text("menuLessons"), icon: <LessonIcon />, onPick: props.onLessons },
        { label: text("menuBench"), icon: <LinesIcon />, onPick: props.onBench },
        { label: text("menuKeys"), icon: <KeyboardIcon />, onPick: props.onKeys },
      ],
    },
  ];
  if (hasCookies) {
    sections.push({
      items: [
        {
          label: text("menuDeleteSite"),
          icon: <TrashIcon />,
          isDangerous: true,
          onPick: () => dispatch({ type: "deletionAsked", of: "site" }),
        },
      ],
    });
  }
  return <MenuItems label={text("menuMore")} sections={sections} onPicked={onPicked} />;
}
