import type { PrivateSession } from "../app/ports";
import { webext } from "./webext";

export const privateSession: PrivateSession = {
  onEnded(listener) {
    const tellUnlessLeft = async (otherThan: number | undefined) => {
      const windows = await webext.windows.getAll();
      if (!windows.some(({ id, incognito }) => incognito && id !== otherThan)) listener();
    };
    const closed = (id: number) => void tellUnlessLeft(id);
    // A background that has just been woken may be slower than a user who opens the next window at once.
    const opened = ({ id, incognito }: { id?: number; incognito: boolean }) => {
      if (incognito) void tellUnlessLeft(id);
    };
    webext.windows.onRemoved.addListener(closed);
    webext.windows.onCreated.addListener(opened);
    return () => {
      webext.windows.onRemoved.removeListener(closed);
      webext.windows.onCreated.removeListener(opened);
    };
  },
};
