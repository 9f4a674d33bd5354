import { Button } from "../components/button";
import { DemoOffer } from "../lessons/demo-offer";
import { LensPicture } from "../components/icons/lens-picture";
import { useText } from "../lens-context";
import { MessageScreen } from "./message-screen";

/** The tab is gone, or the window has none. */
export function NoTabScreen() {
  const text = useText();
  return (
    <MessageScreen title={text("noTabTitle")} picture={<LensPicture />}>
      <p>{text("noTabNext")}</p>
      <DemoOffer lesson={null} />
    </MessageScreen>
  );
}

/** The browser did not answer while the site was opened. */
export function FailedScreen() {
  const text = useText();
  return (
    <MessageScreen title={text("failedTitle")} picture={<LensPicture />}>
      <p>{text("failedWhy")}</p>
      <p>
        <Button look="primary" onClick={() => location.reload()}>
          {text("failedAgain")}
        </Button>
      </p>
    </MessageScreen>
  );
}
