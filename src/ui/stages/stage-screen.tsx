import type { Stage } from "../../app/state";
import { ElsewhereScreen } from "./elsewhere-screen";
import { PermissionScreen } from "./permission-screen";
import { FailedScreen, NoTabScreen } from "./plain-screens";

/** The screens in place of a list: loaded only where there is none. */
export function StageScreen({ stage }: { stage: Exclude<Stage, { at: "listed" | "loading" }> }) {
  switch (stage.at) {
    case "permission":
      return <PermissionScreen stage={stage} />;
    case "elsewhere":
      return <ElsewhereScreen page={stage.page} />;
    case "no-tab":
      return <NoTabScreen />;
    case "failed":
      return <FailedScreen />;
  }
}
