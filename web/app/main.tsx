import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./theme.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./i18n/index.ts";
import { queries } from "./queries.ts";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";

/** Between two tries to fetch the page anew; a part that stays away is told as trouble instead. */
const reloadAfterMs = 10_000;

// After an upgrade the parts of a page that was open are gone from the server: the page of today is fetched.
window.addEventListener("vite:preloadError", (event) => {
  const last = Number(sessionStorage.getItem("tilth.reloaded") ?? 0);
  if (Date.now() - last < reloadAfterMs) return;
  sessionStorage.setItem("tilth.reloaded", String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

await startLanguage();

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-center" limit={3} />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
